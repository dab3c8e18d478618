package org.sangathan.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.pages.PublicAddress;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in the database, so that any node knows them and an act can end them.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessions {
  private static final Duration IDLE = Duration.ofDays(14);

  /// The last access is kept to the quarter of an hour: a page that only reads shall not wait for
  /// the disk. Otherwise the statement of Spring Session.
  private static final String UPDATE =
      """
      update spring_session as s
         set session_id = v.session_id, last_access_time = v.last_access_time,
             max_inactive_interval = v.max_inactive_interval, expiry_time = v.expiry_time,
             principal_name = v.principal_name
        from (values (cast(? as text), cast(? as bigint), cast(? as int), cast(? as bigint),
                      cast(? as text), cast(? as text)))
             as v (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
       where s.primary_id = v.primary_id
         and (s.session_id <> v.session_id or s.last_access_time < v.last_access_time - 900000
              or s.principal_name is distinct from v.principal_name)
      """;

  @Bean
  JdbcIndexedSessionRepository sessionRepository(Database database) {
    LazyConnectionDataSourceProxy writing = new LazyConnectionDataSourceProxy(database.writing());
    JdbcIndexedSessionRepository repository =
        new JdbcIndexedSessionRepository(
            new Pools(writing, new JdbcTemplate(database.reading())),
            new TransactionTemplate(new JdbcTransactionManager(writing)));
    repository.setDefaultMaxInactiveInterval(IDLE);
    repository.setUpdateSessionQuery(UPDATE);
    return repository;
  }

  /// Looks sessions up through the readers' pool: the writers' few connections are for acts.
  private static final class Pools extends JdbcTemplate {
    private final JdbcTemplate reading;

    Pools(javax.sql.DataSource writing, JdbcTemplate reading) {
      super(writing);
      this.reading = reading;
    }

    @Override
    public <T extends @Nullable Object> T query(
        String sql, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> extractor) {
      return reading.query(sql, setter, extractor);
    }
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      SessionRepositoryFilter<?> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
    return registration;
  }

  /// `Lax` rather than `Strict`, so that a link in a message opens for who is signed in.
  @Bean
  CookieSerializer sessionCookie(PublicAddress own) {
    boolean secure = own.isHttps();
    DefaultCookieSerializer cookie = new WellFormed();
    cookie.setCookieName(secure ? "__Host-session" : "session");
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    cookie.setCookieMaxAge((int) IDLE.toSeconds());
    return cookie;
  }

  /// What cannot be a session's id is not looked for: the database would stumble over some of it.
  private static final class WellFormed extends DefaultCookieSerializer {
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return super.readCookieValues(request).stream().filter(ID.asMatchPredicate()).toList();
    }
  }
}

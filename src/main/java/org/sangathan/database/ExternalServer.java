package org.sangathan.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// A PostgreSQL that somebody else keeps, found by its URL. It is used as it is; what it lacks is
/// named together with the SQL that its operator runs once.
public final class ExternalServer implements DatabaseServer {

  private static final int OLDEST = 18;

  private static final String STATE =
      """
      select r.rolsuper as superuser,
             not exists (
               select from unnest(array['migrator', 'writer', 'reader', 'follower']) name,
                           to_regrole('sangathan_' || name) g
                where case when g is null then not r.rolcreaterole
                           else not pg_has_role(g, 'set')
                            and not pg_has_role(g, 'member with admin option') end)
               as can_take_roles,
             has_database_privilege(current_database(), 'create')
               or (to_regnamespace('ext') is not null
                   and exists (select from pg_extension where extname = 'pg_trgm'))
               as has_extensions,
             pg_has_role(n.nspowner, 'usage')
               or coalesce(has_schema_privilege(to_regrole('sangathan_migrator'), n.oid, 'create'), false)
               as can_make_tables
        from pg_roles r, pg_namespace n
       where r.rolname = current_user and n.nspname = 'public'
      """;

  private static final String PREPARE =
      """
      create role sangathan login createrole password '…';
      create database sangathan owner sangathan;\
      """;

  private static final String MAKE_ROLES =
      """
      create role sangathan_migrator nologin;
      create role sangathan_writer nologin;
      create role sangathan_reader nologin;
      create role sangathan_follower nologin;
      grant sangathan_migrator, sangathan_writer, sangathan_reader, sangathan_follower
         to %s with inherit false, set true;\
      """;

  private static final String MAKE_EXTENSION =
      """
      create schema ext;
      grant usage on schema ext to public;
      create extension pg_trgm schema ext;\
      """;

  private static final String ALLOW_TABLES = "grant create on schema public to sangathan_migrator;";

  private final String url;
  private final String user;
  private final String password;

  private ExternalServer(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /// Takes `postgresql://user:password@host/database` and `jdbc:postgresql://…`; the login may also
  /// stand beside it.
  public static ExternalServer at(String url, @Nullable String user, @Nullable String password) {
    String jdbc = url.startsWith("jdbc:") ? url : jdbc(url);
    Properties parts = Driver.parseURL(jdbc, new Properties());
    if (parts == null) {
      throw new ServerRefusal(ServerRefusal.Why.NO_ADDRESS);
    }
    ExternalServer server =
        new ExternalServer(
            jdbc,
            parts.getProperty("user", user == null ? "sangathan" : user),
            parts.getProperty("password", password == null ? "" : password));
    server.check();
    return server;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public String password() {
    return password;
  }

  /// It is not ours to stop.
  @Override
  public void close() {}

  private static URI read(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new ServerRefusal(ServerRefusal.Why.NO_ADDRESS);
    }
  }

  private static String jdbc(String url) {
    URI spoken = read(url);
    if (spoken.getHost() == null || !String.valueOf(spoken.getScheme()).startsWith("postgres")) {
      throw new ServerRefusal(ServerRefusal.Why.NO_ADDRESS);
    }
    String query = spoken.getRawQuery() == null ? "" : "&" + spoken.getRawQuery();
    String login = spoken.getRawUserInfo() == null ? "" : spoken.getRawUserInfo();
    int colon = login.indexOf(':');
    String user = colon < 0 ? login : login.substring(0, colon);
    String secret = colon < 0 ? "" : login.substring(colon + 1);
    String port = spoken.getPort() < 0 ? "" : ":" + spoken.getPort();
    return "jdbc:postgresql://"
        + spoken.getHost()
        + port
        + spoken.getRawPath()
        + "?ApplicationName=sangathan"
        + (user.isEmpty() ? "" : "&user=" + user)
        + (secret.isEmpty() ? "" : "&password=" + secret)
        + query;
  }

  private void check() {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
        throw new ServerRefusal(ServerRefusal.Why.TOO_OLD);
      }
      try (Statement statement = connection.createStatement();
          ResultSet state = statement.executeQuery(STATE)) {
        state.next();
        check(state);
      }
    } catch (SQLException e) {
      throw new ServerRefusal(
          ServerRefusal.Why.UNREACHABLE, user, String.valueOf(e.getMessage()), PREPARE);
    }
  }

  private void check(ResultSet state) throws SQLException {
    if (state.getBoolean("superuser")) {
      throw new ServerRefusal(ServerRefusal.Why.IS_SUPERUSER, user, PREPARE);
    }
    if (!state.getBoolean("can_take_roles")) {
      throw new ServerRefusal(ServerRefusal.Why.NO_ROLES, user, MAKE_ROLES.formatted(user));
    }
    if (!state.getBoolean("has_extensions")) {
      throw new ServerRefusal(ServerRefusal.Why.NO_EXTENSION, user, MAKE_EXTENSION);
    }
    if (!state.getBoolean("can_make_tables")) {
      throw new ServerRefusal(ServerRefusal.Why.NO_TABLES, user, ALLOW_TABLES);
    }
  }
}

package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sangathan.house.StatementGuard.RuleBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DatabaseWiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  DataSourceHealthContributorAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
class DatabaseWiringTest {

  @Autowired private Database database;
  @Autowired private ApplicationContext context;

  @Test
  void theDatabaseIsOpenAndMigrated() {
    assertThat(settings("a")).isZero();
    assertThat(database.writer().sql("select current_user").query(String.class).single())
        .isEqualTo("sangathan_writer");
    assertThat(database.reader().sql("select current_user").query(String.class).single())
        .isEqualTo("sangathan_reader");
    assertThat(database.reader().sql("show timezone").query(String.class).single())
        .isEqualTo("UTC");
  }

  @Test
  void theServerFindsOutWhenANodeIsLost() {
    assertThat(database.writer().sql("show tcp_keepalives_idle").query(String.class).single())
        .isEqualTo("20");
  }

  @Test
  void oneManagerOfTransactionsServesAll() {
    assertThat(context.getBeansOfType(PlatformTransactionManager.class)).hasSize(1);
    assertThatThrownBy(() ->
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                  database
                      .writer()
                      .sql("insert into setting (name, value) values ('a', 'b')")
                      .update();
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");
    assertThat(settings("a")).isZero();
  }

  @Test
  void everyStatementOfAContextIsGuarded() {
    JdbcClient reader = database.reader();
    assertThatThrownBy(() -> reader.sql("select count(*) from act").query().singleValue())
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void healthLooksAtBothPools() {
    assertThat(context.getBean("dbHealthContributor", CompositeHealthContributor.class).stream())
        .extracting(HealthContributors.Entry::name)
        .containsExactlyInAnyOrder("writing", "reading");
  }

  private long settings(String name) {
    return database
        .reader()
        .sql("select count(*) from setting where name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }
}

package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.StringReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseTest {

  private static TestDatabase test;

  @BeforeAll
  static void open() {
    test = TestDatabase.fresh();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @ParameterizedTest
  @EnumSource
  void theTablesAreThereInEachProfile(TestDatabase.Profile profile) {
    try (TestDatabase one = TestDatabase.fresh(profile)) {
      assertThat(one.rows().sql("select count(*) from act").query(Long.class).single()).isZero();
    }
  }

  @Test
  void workThatFailsLeavesNothing() {
    Database database = test.database();
    assertThatThrownBy(() ->
            database.transact(() -> {
              set("half", "done");
              throw new IllegalStateException("broken off");
            }))
        .hasMessage("broken off");
    assertThat(settings("half")).isZero();
  }

  @Test
  void innerWorkJoinsTheOuterTransaction() {
    Database database = test.database();
    assertThatThrownBy(() ->
            database.transact(() -> {
              database.transact(() -> set("inner", "done"));
              throw new IllegalStateException("broken off");
            }))
        .hasMessage("broken off");
    assertThat(settings("inner")).isZero();
  }

  @Test
  void copyBelongsToTheTransaction() {
    Database database = test.database();
    long rows =
        database.transact(() ->
            database.copying(copy ->
                copy.copyIn(
                    "copy setting (name, value) from stdin", new StringReader("copied\tyes\n"))));
    assertThat(rows).isOne();
    assertThat(settings("copied")).isOne();
  }

  @Test
  void theSettingsSayHowManyConnectionsThereAre() {
    MockEnvironment settings = new MockEnvironment().withProperty("sangathan.db-writers", "9");
    DatabaseServer server = TestDatabase.freshServer(TestDatabase.Profile.PLAIN);
    try (HikariDataSource writing = DatabaseRole.WRITER.pool(server, settings);
        HikariDataSource reading = DatabaseRole.READER.pool(server, settings)) {
      assertThat(writing.getMaximumPoolSize()).isEqualTo(9);
      assertThat(reading.getMaximumPoolSize()).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "-3", "many", "1000", "2.5"})
  void aSettingThatIsNoNumberOfConnectionsIsRefused(String said) {
    MockEnvironment settings = new MockEnvironment().withProperty("sangathan.db-readers", said);
    DatabaseServer server = TestDatabase.freshServer(TestDatabase.Profile.PLAIN);
    assertThatThrownBy(() -> DatabaseRole.READER.pool(server, settings))
        .isInstanceOf(ServerRefusal.class)
        .hasMessageContaining("sangathan.db-readers")
        .hasMessageContaining(said);
  }

  @Test
  void theReaderCannotWrite() {
    assertThatThrownBy(() -> test.database().reader().sql("delete from setting").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theOwnerCanChangeTablesInOneTransactionOnly() {
    Database database = test.database();
    database.transactAsOwner(
        () -> database.writer().sql("create index act_day on act (day)").update());
    assertThatThrownBy(() -> database.writer().sql("drop index act_day").update())
        .hasStackTraceContaining("must be owner");
  }

  @Test
  void afterTheWorkOfTheOwnerTheTransactionIsTheWritersAgain() {
    Database database = test.database();
    String role =
        database.transact(() -> {
          database.transactAsOwner(() -> 0);
          return database.writer().sql("select current_user").query(String.class).single();
        });
    assertThat(role).isEqualTo("sangathan_writer");
  }

  private static int set(String name, String value) {
    return test.database()
        .writer()
        .sql("insert into setting (name, value) values (?, ?)")
        .params(name, value)
        .update();
  }

  private static long settings(String name) {
    return test.database()
        .reader()
        .sql("select count(*) from setting where name = ?")
        .param(name)
        .query(Long.class)
        .single();
  }
}

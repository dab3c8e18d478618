package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sangathan.database.StoreTrouble.Kind;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class StoreTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "23505, TAKEN",
    "23P01, TAKEN",
    "40001, AGAIN",
    "40P01, AGAIN",
    "55P03, AGAIN",
    "08006, AWAY",
    "08001, AWAY",
    "57P01, AWAY",
    "57P03, AWAY",
    "53300, AWAY",
    "22021, UNREADABLE",
    "22P05, UNREADABLE",
    "22P02, UNREADABLE",
    "23502, BROKEN_RULE",
    "23503, BROKEN_RULE",
    "22004, BROKEN_RULE",
    "42601, FAULT",
    "XX000, FAULT",
    "0A000, FAULT"
  })
  void eachStateIsTold(String state, Kind kind) {
    assertThat(StoreTrouble.of(new RuntimeException(new SQLException("said", state))).kind())
        .isEqualTo(kind);
  }

  @Test
  void theNumberOfAShardIsNotPartOfARule() {
    ServerErrorMessage said =
        new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0nperson_pkey_102010\0");
    assertThat(StoreTrouble.of(new PSQLException(said)))
        .isEqualTo(new StoreTrouble(Kind.TAKEN, "person_pkey", "23505"));
  }

  @Test
  void aDuplicateInBulkIsTakenUnderTheGeneralStateToo() {
    SQLException bulk =
        new SQLException(
            "ERROR: duplicate key value violates unique constraint \"person_pkey_102010\"",
            "XX000");
    assertThat(StoreTrouble.of(bulk))
        .isEqualTo(new StoreTrouble(Kind.TAKEN, "person_pkey", "XX000"));
  }

  @Test
  void aPoolThatWaitedInVainMeansAway() {
    Throwable waited =
        new DataAccessResourceFailureException(
            "no connection", new SQLTransientConnectionException("timed out"));
    assertThat(StoreTrouble.of(waited).kind()).isEqualTo(Kind.AWAY);
  }

  @Test
  void aTransactionThatCouldNotBeRolledBackIsToldByWhatBrokeIt() {
    TransactionSystemException lost =
        new TransactionSystemException("rollback", new SQLException("Connection is closed"));
    assertThat(StoreTrouble.of(lost).kind()).isEqualTo(Kind.AWAY);
    lost.initApplicationException(new RuntimeException(new SQLException("io", "08006")));
    assertThat(StoreTrouble.of(lost).state()).isEqualTo("08006");
  }

  @Test
  void aFaultOfTheProgramIsNoTroubleOfTheStore() {
    assertThat(StoreTrouble.of(new IllegalStateException()).kind()).isEqualTo(Kind.FAULT);
  }

  @Test
  void theRealDatabaseNamesTheRule() {
    try (TestDatabase test = TestDatabase.fresh()) {
      Throwable twice = catchThrowable(() -> insertTwice(test.database()));
      assertThat(StoreTrouble.of(twice))
          .isEqualTo(new StoreTrouble(Kind.TAKEN, "setting_pkey", "23505"));
      Throwable zero =
          catchThrowable(() ->
              test.database().reader().sql("select ?::text").param("a\0b").query().singleRow());
      assertThat(StoreTrouble.of(zero).kind()).isEqualTo(Kind.UNREADABLE);
    }
  }

  private static void insertTwice(Database database) {
    database
        .writer()
        .sql("insert into setting (name, value) values ('one', '1'), ('one', '2')")
        .update();
  }
}

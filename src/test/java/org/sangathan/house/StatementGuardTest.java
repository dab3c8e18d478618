package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.database.Database;
import org.sangathan.database.TestDatabase;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.house.StatementGuard.Recording;
import org.sangathan.house.StatementGuard.RuleBroken;

/// The guard must find each seeded fault and let good statements pass.
class StatementGuardTest {

  private static TestDatabase test;

  @BeforeAll
  static void open() {
    test = TestDatabase.fresh(Profile.GUARDED);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          give cell_id | select name from person where id = '018f0000-0000-7000-8000-000000000000'
          give cell_id | select name from person where cell_id in (select cell_id from unit where code = 'X')
          give cell_id | update membership set stage = 'claimed' where person_id = '018f0000-0000-7000-8000-000000000000'
          give cell_id | delete from invitation
          give cell_id | with gone as (delete from invitation where closed_on < '2026-01-01' returning cell_id) select count(*) from gone
          locks rows | /* all cells */ select name from person for update
          locks rows | /* all cells */ select name from person limit 1 for update skip locked
          rollup | /* all cells */ select cell_id, home_unit, count(*) from person group by rollup (cell_id, home_unit)
          rollup | /* all cells */ select cell_id, home_unit, count(*) from person group by cube (cell_id, home_unit)
          recursive | /* all cells */ with recursive below as (select id from unit where id = 1 union all select u.id from unit u join below b on u.parent = b.id) select count(*) from person p join below b on b.id = p.home_unit
          recursive | with recursive below as (select id from unit where id = 1 union all select u.id from unit u join below b on u.parent = b.id) select count(*) from person p join below b on b.id = p.home_unit where p.cell_id = 1
          lateral | /* all cells */ select u.code, l.name from unit u, lateral (select p.name from person p where p.home_unit = u.id limit 3) l
          changes many cells | /* all cells */ update person set recorded_at = clock_timestamp()
          do update set | insert into setting values ('a', 'b') on conflict (name) do update set value = now()::text
          do update set | insert into setting values ('a', 'b') on conflict (name) do update set value = random()::text
          do update set | insert into setting values ('a', 'b') on conflict (name) do update set value = to_jsonb(excluded.value)::text
          set_config | select set_config('sangathan.reach', '1', true)
          listen | listen changes
          notify | notify changes
          notify | select pg_notify('changes', 'now')
          """)
  void eachFaultIsFound(String fault, String sql) {
    assertThatThrownBy(() -> test.database().writer().sql(sql).update())
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select name from person where cell_id = 7",
        "select name from person where cell_id = 7 for update",
        "select name from person where cell_id = any (array[7])",
        "select home_unit, count(*) from person where cell_id = 7 group by rollup (home_unit)",
        "select p.name, m.stage from person p join membership m"
            + " on m.cell_id = p.cell_id and m.person_id = p.id where p.cell_id = 7",
        "/* all cells */ select cell_id, count(*) from person group by cell_id",
        "/* all cells */ with one as materialized (select cell_id, home_unit, count(*) as n"
            + " from person group by cell_id, home_unit)"
            + " select cell_id, home_unit, sum(n) from one group by rollup (cell_id, home_unit)",
        "with recursive below as (select id from unit where id = 1 union all"
            + " select u.id from unit u join below b on u.parent = b.id) select count(*) from below",
        "select value from setting for update",
        "select 'listen, lateral and set_config(' -- notify"
      })
  void aGoodStatementPasses(String sql) {
    test.database().writer().sql(sql).query().listOfRows();
  }

  @Test
  void theValuesThatAStatementBearsAreLookedAt() {
    Database database = test.database();
    String sql = "select count(*) from person where cell_id = any (?)";
    assertThat(count(database, sql, new Integer[] {7, 7})).isZero();
    assertThatThrownBy(() -> count(database, sql, new Integer[] {1, 2, 3, 4, 5, 6}))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void anInsertIntoManyCellsPasses() {
    assertThat(
            test.database()
                .writer()
                .sql(
                    """
                    insert into tally_cell (day, cell_id, enrolled)
                    select date '2026-01-01', cell, 1 from unnest(?) cell
                    on conflict (day, cell_id) do update
                       set enrolled = coalesce(tally_cell.enrolled, 0) + excluded.enrolled
                    """)
                .param(new Integer[] {1, 2, 3, 4})
                .update())
        .isEqualTo(4);
  }

  @Test
  void aStatementThatFailsStillTellsItsOwnReason() {
    Database database = test.database();
    assertThatThrownBy(
            () -> database.transact(() -> database.writer().sql("select nothing").query().rowSet()))
        .hasStackTraceContaining("column \"nothing\" does not exist");
  }

  @Test
  void statementsAreCountedByTransaction() {
    Database database = test.database();
    try (Recording recording = StatementGuard.record()) {
      database.transact(() -> {
        database.writer().sql("select 1").query().singleValue();
        return database.writer().sql("select 2").query().singleValue();
      });
      database.reader().sql("select 3").query().singleValue();
      // Other databases of the run may be asked meanwhile.
      assertThat(recording.transactions())
          .filteredOn(done -> done.getFirst().matches("select \\d"))
          .containsExactly(List.of("select 1", "select 2"), List.of("select 3"));
    }
  }

  private static long count(Database database, String sql, Integer[] cells) {
    return database.reader().sql(sql).param(cells).query(Long.class).single();
  }
}

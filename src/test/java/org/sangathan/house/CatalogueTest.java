package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangathan.database.StoreTrouble;
import org.sangathan.database.TestDatabase;
import org.sangathan.database.TestDatabase.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;

/// The tables as the migrations leave them, held against the rules of a distributed engine.
class CatalogueTest {

  record Fault(String rule, String tableName, String what) {}

  @ParameterizedTest
  @EnumSource
  void theTablesKeepEveryRule(Profile profile) {
    try (TestDatabase test = TestDatabase.fresh(profile)) {
      assertThat(faults(test)).isEmpty();
    }
  }

  /// One faulty table for each rule, and the rule that must find it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unclassified | create table bad (id int primary key)
          key | create table bad (id int primary key); comment on table bad is 'shard:by=cell_id group=cell'
          key | create table bad (id int primary key, cell_id int); comment on table bad is 'shard:by=cell_id group=cell'
          unique | create table bad (cell_id int, id int, code text unique, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'
          unique | create table bad (cell_id int not null, id int primary key); comment on table bad is 'shard:by=cell_id group=cell'
          unique | create table bad (cell_id int, id int, during int4range, primary key (cell_id, id), exclude using gist (during with &&)); comment on table bad is 'shard:by=cell_id group=cell'
          primary key | create table bad (cell_id int not null); comment on table bad is 'shard:by=cell_id group=cell'
          foreign key across | create table bad (cell_id int, id uuid, act_id uuid, act_cell int, primary key (cell_id, id), foreign key (act_cell, act_id) references act); comment on table bad is 'shard:by=cell_id group=cell'
          foreign key across | create table bad (cell_id int, id uuid, primary key (cell_id, id), foreign key (cell_id, id) references act); comment on table bad is 'shard:by=cell_id group=other'
          foreign key to spread | create table bad (id int primary key, act_cell int, act_id uuid, foreign key (act_cell, act_id) references act); comment on table bad is 'shard:reference'
          foreign key to spread | create table bad (id int primary key, act_cell int, act_id uuid, foreign key (act_cell, act_id) references act); comment on table bad is 'shard:local'
          foreign key to local | create table bad (cell_id int, id int, one boolean references ledger, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'
          foreign key to local | create table bad (id int primary key, one boolean references ledger); comment on table bad is 'shard:reference'
          set null | create table bad (cell_id int, id uuid, primary key (cell_id, id), foreign key (cell_id, id) references act on delete set null); comment on table bad is 'shard:by=cell_id group=cell'
          trigger | create table bad (id int primary key); comment on table bad is 'shard:reference'; create trigger late before update on bad for each row execute function suppress_redundant_updates_trigger()
          narrow identity | create table bad (id int generated always as identity primary key); comment on table bad is 'shard:reference'
          narrow identity | create table bad (cell_id int, id serial, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'
          partitions | create table bad (cell_id int, day date, primary key (cell_id, day)) partition by hash (cell_id); comment on table bad is 'shard:by=cell_id group=cell'; create table bad_0 partition of bad for values with (modulus 1, remainder 0) partition by range (day)
          partitions | create table bad (id int primary key) partition by hash (id); comment on table bad is 'shard:reference'
          policy | create table bad (id int primary key); comment on table bad is 'shard:reference'; create policy peeps on bad using (id in (select id from unit))
          policy | create table bad (id int primary key); comment on table bad is 'shard:reference'; create policy peeps on bad for insert with check (exists (select from unit))
          rewrite rule | create table bad (id int primary key); comment on table bad is 'shard:reference'; create rule never as on delete to bad do instead nothing
          key type | create table bad (cell_id bigint, id int, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'
          fence | create table bad (cell_id int, person_id uuid, primary key (cell_id, person_id)); comment on table bad is 'shard:by=cell_id group=cell'
          fence | create table bad (cell_id int, id uuid, people uuid[], primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'; alter table bad enable row level security
          fence | create table bad (cell_id int, id uuid, guardian text, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'; alter table bad enable row level security; create policy fence on bad for select to sangathan_reader using (cell_id = any (nullif(current_setting('fence.cells', true), '')::int[])); create policy work on bad using (true)
          fence | create table bad (cell_id int, id uuid, guardian text, primary key (cell_id, id)); comment on table bad is 'shard:by=cell_id group=cell'; alter table bad enable row level security; create policy fence on bad for select to sangathan_reader using (cell_id > 0)
          fenced view | create view bad as select cell_id, id from person
          fenced view | create view bad as select l.cell_id, l.id from act_line l join person p on p.cell_id = l.cell_id; comment on view bad is 'Published by people.'
          inheritance | create table bad (id int primary key); comment on table bad is 'shard:local'; create table good (primary key (id)) inherits (bad); comment on table good is 'shard:local'
          """)
  void eachRuleFindsItsFault(String rule, String seed) {
    try (TestDatabase test = TestDatabase.fresh()) {
      test.database()
          .transactAsOwner(() -> {
            for (String statement : seed.split(";", -1)) {
              test.database().writer().sql(statement).update();
            }
            return 0;
          });
      List<Fault> found = faults(test);
      assertThat(found).extracting(Fault::rule).contains(rule);
      assertThat(found).extracting(Fault::tableName).isSubsetOf(Set.of("bad", "bad_0", "good"));
    }
  }

  @Test
  void postgresItselfRefusesAUniqueKeyWithoutTheCell() {
    try (TestDatabase test = TestDatabase.fresh(Profile.GUARDED)) {
      assertThatThrownBy(() ->
              test.database()
                  .transactAsOwner(() ->
                      test.database()
                          .writer()
                          .sql("create unique index one_act on act (id)")
                          .update()))
          .hasStackTraceContaining("must include all partitioning columns");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWriterCannotMoveARowToAnotherCell(Profile profile) {
    try (TestDatabase test = TestDatabase.fresh(profile)) {
      assertThat(stateOf(test, "update person set cell_id = 2 where cell_id = 1"))
          .isEqualTo("42501");
      assertThat(stateOf(test, "update act set outcome = 2 where cell_id = 1")).isEqualTo("42501");
      // The cell of a unit is no key: a constituency may be redrawn.
      test.database().writer().sql("update unit set cell_id = 2 where id = 1").update();
    }
  }

  private static String stateOf(TestDatabase test, String sql) {
    try {
      test.database().writer().sql(sql).update();
      return "accepted";
    } catch (DataAccessException e) {
      return StoreTrouble.of(e).state();
    }
  }

  private static List<Fault> faults(TestDatabase test) {
    try {
      String lint =
          new ClassPathResource("house/catalogue-lint.sql")
              .getContentAsString(StandardCharsets.UTF_8);
      return test.database().reader().sql(lint).query(Fault.class).list();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

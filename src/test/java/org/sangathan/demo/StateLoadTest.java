package org.sangathan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangathan.database.Rows;
import org.sangathan.database.TestDatabase;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.keys.PhoneBlind;
import org.sangathan.keys.TestKeys;
import org.sangathan.words.Words;

class StateLoadTest {
  private static final int MEMBERS = 3_000;
  private static final World WORLD = World.of(Shape.SMALL, 1);
  private static final UUID WORKER = new UUID(7, 7);

  /// A Saturday evening.
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

  private TestDatabase test = TestDatabase.fresh(Profile.PLAIN);

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @EnumSource
  void everybodyIsThereOnceAndCountedOnce(Profile profile) {
    open(profile);
    load(Progress.SILENT);
    assertThat(count("select count(*) from unit")).isEqualTo(WORLD.unitCount());
    assertThat(count("select count(*) from person")).isEqualTo(MEMBERS);
    assertThat(count("select count(*) from membership")).isEqualTo(MEMBERS);
    assertThat(count("select count(*) from consent where kind = 'given'")).isEqualTo(MEMBERS);
    assertThat(count("select sum(enrolled) from tally_unit")).isEqualTo(MEMBERS);
    assertThat(count("select sum(enrolled) from tally_cell")).isEqualTo(MEMBERS);
  }

  @Test
  void talliesEqualTheRowsTheyCount() {
    load(Progress.SILENT);
    assertThat(
            count(
                """
                select count(*) from (
                  select cell_id, home_unit, joined_day, count(*) from membership group by 1, 2, 3
                  except
                  select cell_id, unit_id, day, enrolled from tally_unit) as wrong
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from (
                  select m.cell_id, m.home_unit, count(*),
                    coalesce(sum((p.gender = 'woman')::int), 0),
                    sum((2026 - p.birth_year <= 35)::int),
                    coalesce(sum((p.gender = 'woman' and 2026 - p.birth_year <= 35)::int), 0)
                  from membership m join person p on p.id = m.person_id
                  where m.ended_day is null group by 1, 2
                  except
                  select cell_id, unit_id, sum(claimed), coalesce(sum(claimed_women), 0),
                    coalesce(sum(claimed_youth), 0), coalesce(sum(claimed_young_women), 0)
                  from tally_unit group by 1, 2) as wrong
                """))
        .isZero();
    assertThat(
            count(
                """
                select count(*) from (
                  select day, cell_id, nullif(sum(claimed), 0), sum(withdrawn) from tally_unit group by 1, 2
                  except
                  select day, cell_id, claimed, withdrawn from tally_cell) as wrong
                """))
        .isZero();
  }

  @Test
  void theCityIsDenseAndSomeBoothsHaveNobody() {
    load(Progress.SILENT);
    assertThat(
            count(
                """
                select count(*) from unit u join level l on l.id = u.level and l.code = 'booth'
                where not exists (select from person p where p.home_unit = u.id)
                """))
        .isBetween(20L, 500L);
    assertThat(
            count(
                """
                select count(*) from person p join unit_link l on l.unit_id = p.home_unit
                where l.type = 'ward'
                """))
        .isGreaterThan(MEMBERS / 3);
  }

  @Test
  void daysReachUpToThisMomentAndNotBeyond() {
    load(Progress.SILENT);
    assertThat(count("select count(*) from membership where joined_day = '2026-11-21'"))
        .isPositive();
    assertThat(count("select count(distinct day) from tally_cell")).isEqualTo(60);
    assertThat(
            count(
                """
                select count(*) from membership
                where deed_at > '2026-11-21T14:30:00Z'
                  or joined_day <> (deed_at at time zone 'Asia/Kolkata')::date
                """))
        .isZero();
  }

  @Test
  void indexesAndForeignKeysAreAsTheyWere() {
    List<String> before = shape();
    load(Progress.SILENT);
    assertThat(shape()).isEqualTo(before).hasSizeGreaterThan(20);
  }

  @Test
  void aLoadThatBreaksOffLeavesNothing() {
    List<String> before = shape();
    Progress breaks =
        (stage, done, all) -> {
          if (stage == Progress.Stage.INDEXES) throw new IllegalStateException("pulled the plug");
        };
    assertThatThrownBy(() -> load(breaks)).hasMessage("pulled the plug");
    assertThat(count("select count(*) from unit")).isZero();
    assertThat(count("select count(*) from person")).isZero();
    assertThat(shape()).isEqualTo(before);
  }

  @Test
  void whoeverWatchesSeesItGoForward() {
    List<Integer> seen = new ArrayList<>();
    load((stage, done, all) -> seen.add(stage.percent(done, all)));
    assertThat(seen).isSorted().first().isEqualTo(8);
    assertThat(seen.getLast()).isEqualTo(80);
  }

  private void open(Profile profile) {
    test.close();
    test = TestDatabase.fresh(profile);
  }

  private void load(Progress progress) {
    Drive drive = new Drive(1, NOW, ZoneId.of("Asia/Kolkata"));
    PersonRows.Seals seals =
        new PersonRows.Seals(new PhoneBlind(new byte[32]), TestKeys.seal(test.database()));
    test.database()
        .transactAsOwner(() -> {
          new StateLoad(test.database(), new Words(), WORLD, drive, progress)
              .load(MEMBERS, seals, unit -> WORKER, (rows, spread) -> {});
          return true;
        });
  }

  private long count(String sql) {
    return test.rows().sql(sql).query(Long.class).single();
  }

  private List<String> shape() {
    return test.rows()
        .sql(
            """
            select indexdef from pg_indexes where schemaname = 'public'
            union all
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace
            order by 1
            """)
        .query(Rows.single(String.class))
        .list();
  }
}

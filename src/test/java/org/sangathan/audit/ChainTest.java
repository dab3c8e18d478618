package org.sangathan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class ChainTest extends InSmallWorld {
  private static final String ENROL = "membership.enrol-member";

  @Autowired private Chain chain;
  @Autowired private TrailCheck check;
  @Autowired private Looks looks;
  @Autowired private Ledger ledger;
  @Autowired private HeadStore heads;

  /// A day that is over and signed, and one on which people are working.
  @BeforeEach
  void twoDays() {
    if (!heads.all().isEmpty()) return;
    enrol("B1", 4);
    enrol("B4", 2);
    look("asha", "B1", 1);
    chain.follow();
    enrol("B1", 3);
    chain.follow();
    closeDay();
    enrol("B1", 2);
    chain.follow();
    closeDay();
    enrol("B1", 5);
    look("bhola", "B4", 2);
    chain.follow();
  }

  private void enrol(String unit, int people) {
    for (int i = 0; i < people; i++) {
      long phone = 9_300_000_000L + (id().getLeastSignificantBits() & 0xFFFFFF);
      assertThat(refusals(perform("nisha", ENROL, enrolment(unit, "सीता", Long.toString(phone)))))
          .isEmpty();
    }
  }

  private List<UUID> look(String who, String unit, int people) {
    Place place = SmallWorld.place(unit);
    List<UUID> shown = new ArrayList<>();
    for (int i = 0; i < people; i++) shown.add(id());
    looks.seen(actor(who), "people.show-people", place, Map.of(place.cell(), shown));
    return shown;
  }

  private void closeDay() {
    LocalDate open = ledger.openDay();
    database.transact(() -> {
      ledger.open(open.plusDays(1));
      return open;
    });
  }

  private long count(String sql) {
    return database.writer().sql("/* all cells */ " + sql).query(Long.class).single();
  }

  private static final class TakeBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// What the check finds after the owner of the tables did that; afterwards it is taken back.
  private List<Finding> foundAfter(String... statements) {
    List<Finding> found = new ArrayList<>();
    assertThatThrownBy(() ->
            database.transact(() -> {
              database.transactAsOwner(() -> {
                for (String sql : statements) {
                  assertThat(database.writer().sql("/* all cells */ " + sql).update())
                      .as(sql)
                      .isPositive();
                }
                return 0;
              });
              found.addAll(check.look(null));
              throw new TakeBack();
            }))
        .isInstanceOf(TakeBack.class);
    return found;
  }

  private static final String FIRST_DAY = "(select min(day) from audit_head)";
  private static final String OF_FIRST_DAY =
      "(select id from act where act = 'membership.enrol-member' and day = "
          + FIRST_DAY
          + " order by received_at, id limit 1 offset %d)";

  private static String enrolled(int nth) {
    return OF_FIRST_DAY.formatted(nth);
  }

  @Test
  void aTrailThatNobodyTouchedIsWhole() {
    assertThat(check.look(null)).isEmpty();
    assertThat(heads.all()).hasSize(2).allMatch(HeadKey::signed);
  }

  @Test
  void everyLineStandsInAChainOnce() {
    chain.follow();
    chain.follow();
    assertThat(count("select sum(lines) from audit_seal"))
        .isEqualTo(count("select count(*) from trail_line"))
        .isEqualTo(
            count(
                "select count(distinct (cell_id, id)) from (select cell_id, unnest(ids) as id from audit_seal) s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          act | outcome = outcome + 1
          act | account_id = id
          act | subject = null
          act | received_at = received_at + interval '1 millisecond'
          act | said_at = said_at - interval '1 day'
          act | form_hash = '\\x00'
          act | unit_id = 1
          act | act = 'membership.withdraw-person'
          look | capability = 'people.search'
          look | people = array_append(people, id)
          look | at = at + interval '1 second'
          """)
  void aLineThatWasChangedIsNamed(String table, String change) {
    String which =
        table.equals("act")
            ? enrolled(1)
            : "(select id from look where day = " + FIRST_DAY + " limit 1)";
    UUID id = database.writer().sql("/* all cells */ select " + which).query(UUID.class).single();
    List<Finding> found = foundAfter("update " + table + " set " + change + " where id = " + which);
    assertThat(found)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.kind()).isEqualTo(Finding.Kind.LINE_CHANGED);
          assertThat(f.id()).isEqualTo(id);
          assertThat(f.what()).isNotBlank();
          assertThat(f.at()).isNotNull();
        });
  }

  @Test
  void aLineThatIsGoneIsNamed() {
    UUID id =
        database.writer().sql("/* all cells */ select " + enrolled(2)).query(UUID.class).single();
    assertThat(foundAfter("delete from act where id = " + enrolled(2)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.kind()).isEqualTo(Finding.Kind.LINE_MISSING);
          assertThat(f.id()).isEqualTo(id);
          assertThat(f.day()).isEqualTo(heads.all().getFirst().day());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"(select min(day) from audit_head)", "(select max(day) from act)"})
  void aLineThatWasPutInAfterwardsIsNamed(String day) {
    assertThat(
            foundAfter(
                """
                insert into act (cell_id, id, xid, act, unit_id, account_id, outcome, form_hash,
                  said_at, received_at, day)
                select cell_id, gen_random_uuid(), xid, act, unit_id, account_id, outcome, form_hash,
                  said_at, received_at, day
                from act where day = %s and act = 'membership.enrol-member' limit 1
                """
                    .formatted(day)))
        .singleElement()
        .extracting(Finding::kind, Finding::what)
        .containsExactly(Finding.Kind.LINE_INSERTED, ENROL);
  }

  /// Whatever number of a transaction it bears: a day that was signed takes nothing any more.
  @Test
  void aLineOfASignedDayThatComesNowIsNamedAndNotChained() {
    assertThat(
            foundAfter(
                """
                insert into act (cell_id, id, xid, act, unit_id, account_id, outcome, form_hash,
                  said_at, received_at, day)
                select cell_id, gen_random_uuid(), pg_current_xact_id(), act, unit_id, account_id,
                  outcome, form_hash, said_at, received_at, day
                from act where id = %s
                """
                    .formatted(enrolled(0))))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LINE_INSERTED);
  }

  @Test
  void linesThatChangedPlacesAreNamed() {
    assertThat(
            foundAfter(
                """
                update act a set xid = b.xid from act b
                where (a.id, b.id) in ((%s, %s), (%s, %s))
                """
                    .formatted(enrolled(0), enrolled(1), enrolled(1), enrolled(0))))
        .isNotEmpty()
        .allMatch(f -> f.kind() == Finding.Kind.LINE_REORDERED && f.id() != null);
    assertThat(
            foundAfter(
                """
                update audit_seal set ids = array[ids[2], ids[1]] || ids[3:],
                  codes = array[codes[2], codes[1]] || codes[3:]
                where lines > 2 and day = (select min(day) from audit_seal) and n = 1
                """))
        .extracting(Finding::kind)
        .contains(Finding.Kind.LINK_BROKEN, Finding.Kind.LINE_REORDERED);
  }

  @Test
  void aLinkThatWasTakenOutOrMadeAnewIsNamed() {
    String first = "day = " + FIRST_DAY + " and n = 1";
    assertThat(foundAfter("delete from audit_seal where " + first))
        .extracting(Finding::kind)
        .contains(Finding.Kind.LINE_INSERTED, Finding.Kind.LINK_BROKEN, Finding.Kind.HEAD_BROKEN);
    assertThat(
            foundAfter(
                "update audit_seal set hash = sha256(date_send(day) || int4send(cell_id)"
                    + " || int4send(n) || array_send(ids) || array_send(codes)) where n = 2 and day = "
                    + FIRST_DAY))
        .extracting(Finding::kind)
        .contains(Finding.Kind.LINK_BROKEN, Finding.Kind.HEAD_BROKEN);
  }

  @Test
  void theEndOfAChainThatWasCutIsNamed() {
    String last = "day = %s and n = (select max(n) from audit_seal where day = %s)";
    String ofFirst = last.formatted(FIRST_DAY, FIRST_DAY);
    String lines = "delete from act where id in (select unnest(ids) from audit_seal where %s)";
    assertThat(foundAfter(lines.formatted(ofFirst), "delete from audit_seal where " + ofFirst))
        .extracting(Finding::kind, Finding::day)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Finding.Kind.HEAD_BROKEN, heads.all().getFirst().day()));
    String open = "(select max(day) from audit_seal)";
    String ofOpen = last.formatted(open, open);
    assertThat(foundAfter("delete from audit_seal where " + ofOpen))
        .extracting(Finding::kind)
        .contains(Finding.Kind.LINE_INSERTED, Finding.Kind.LINES_CUT);
    assertThat(foundAfter(lines.formatted(ofOpen), "delete from audit_seal where " + ofOpen))
        .extracting(Finding::kind)
        .contains(Finding.Kind.LINES_CUT);
  }

  @Test
  void aHeadThatWasReplacedIsNamed() {
    String first = " where day = " + FIRST_DAY;
    assertThat(foundAfter("update audit_head set hash = sha256(hash)" + first))
        .extracting(Finding::kind)
        .contains(Finding.Kind.HEAD_BROKEN, Finding.Kind.HEAD_FORGED);
    assertThat(foundAfter("update audit_head set lines = lines + 1" + first))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.HEAD_BROKEN);
    assertThat(foundAfter("update audit_head set public_key = sha256(public_key)" + first))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.HEAD_FORGED);
  }

  /// With all that was written on it; also the last one.
  @ParameterizedTest
  @ValueSource(strings = {"min", "max"})
  void aWholeDayThatIsGoneIsNamed(String which) {
    String of = " where day = (select " + which + "(day) from audit_head)";
    LocalDate day =
        which.equals("min") ? heads.all().getFirst().day() : heads.all().getLast().day();
    List<Finding> found =
        foundAfter(
            "delete from act" + of, "delete from audit_seal" + of, "delete from audit_head" + of);
    assertThat(found).isNotEmpty();
    assertThat(found).extracting(Finding::day).containsAnyOf(day, day.plusDays(1));
    assertThat(foundAfter("delete from act" + of, "delete from audit_seal" + of))
        .extracting(Finding::kind, Finding::day)
        .contains(org.assertj.core.groups.Tuple.tuple(Finding.Kind.HEAD_BROKEN, day));
  }

  @Test
  void aTrailIsWholeWhilePeopleAreWorking() {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(() -> {
          while (!over.get()) enrol("B4", 1);
        });
    for (int i = 0; i < 5; i++) {
      chain.follow();
      assertThat(check.look(null)).isEmpty();
    }
    over.set(true);
    work.join();
    chain.follow();
    assertThat(check.look(null)).isEmpty();
    everyLineStandsInAChainOnce();
  }

  /// A transaction that began first and ends last is not passed by.
  @Test
  void aLineThatIsCommittedLateComesIntoTheChain() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch followed = new CountDownLatch(1);
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(() ->
            database.transact(() -> {
              look("chitra", "B1", 1);
              written.countDown();
              try {
                followed.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return 0;
            }));
    written.await();
    enrol("B1", 2);
    chain.follow();
    followed.countDown();
    slow.join();
    chain.follow();
    everyLineStandsInAChainOnce();
    assertThat(check.look(null)).isEmpty();
  }

  @Test
  void whatWasBegunAndNotCommittedIsBegunAgain() {
    enrol("B1", 3);
    assertThatThrownBy(() ->
            database.transact(() -> {
              chain.follow();
              throw new TakeBack();
            }))
        .isInstanceOf(TakeBack.class);
    chain.follow();
    everyLineStandsInAChainOnce();
    assertThat(check.look(null)).isEmpty();
  }

  @Test
  void twoNodesThatFollowAtOnceTakeEachLineOnce() {
    enrol("B1", 20);
    List<CompletableFuture<Void>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) nodes.add(CompletableFuture.runAsync(chain::follow));
    nodes.forEach(CompletableFuture::join);
    everyLineStandsInAChainOnce();
    assertThat(check.look(null)).isEmpty();
  }

  /// As after a restore, which gives all rows a number of its own.
  @Test
  void afterARestoreWhatIsNotChainedIsTaken() {
    enrol("B4", 2);
    database.transactAsOwner(() -> {
      for (String table : List.of("act", "look"))
        database
            .writer()
            .sql("/* all cells */ update " + table + " set xid = pg_current_xact_id()")
            .update();
      return database.writer().sql("update audit_progress set upto = null").update();
    });
    chain.follow();
    everyLineStandsInAChainOnce();
    assertThat(check.look(null)).isEmpty();
    enrol("B4", 1);
    chain.follow();
    everyLineStandsInAChainOnce();
    assertThat(check.look(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "act, update act set outcome = 1",
    "act, delete from act",
    "act, truncate act",
    "look, update look set people = '{}'",
    "look, delete from look",
    "look, truncate look",
    "audit_seal, update audit_seal set lines = 0",
    "audit_seal, delete from audit_seal",
    "audit_seal, truncate audit_seal",
    "audit_head, update audit_head set lines = 0",
    "audit_head, delete from audit_head",
    "audit_head, truncate audit_head"
  })
  void whoeverWritesForTheProgramCanOnlyAdd(String table, String sql) {
    assertThatThrownBy(() -> database.writer().sql("/* all cells */ " + sql).update())
        .hasStackTraceContaining("permission denied for table " + table);
  }

  @Test
  void aFewLinesAtATimeAreFollowedToTheEnd() {
    enrol("B1", 7);
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    assertThat(heads.all().getFirst().day()).isAfterOrEqualTo(today.minusDays(1));
    chain.follow();
    everyLineStandsInAChainOnce();
  }
}

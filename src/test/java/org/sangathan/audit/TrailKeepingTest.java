package org.sangathan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.database.Rows;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class TrailKeepingTest extends InSmallWorld {
  @Autowired private Chain chain;
  @Autowired private TrailCheck check;
  @Autowired private TrailKeeping keeping;
  @Autowired private HeadStore heads;
  @Autowired private Looks looks;
  @Autowired private Ledger ledger;

  private void workADay(String phone) {
    perform("asha", "membership.enrol-member", enrolment("B1", "सीता", phone));
    Place place = SmallWorld.place("B1");
    looks.seen(actor("asha"), "people.show-people", place, Map.of(place.cell(), List.of(id())));
    LocalDate open = ledger.openDay();
    database.transact(() -> {
      ledger.open(open.plusDays(1));
      return open;
    });
    chain.follow();
  }

  private List<LocalDate> daysWithLines() {
    return database
        .writer()
        .sql("/* all cells */ select distinct day from trail_line order by day")
        .query(Rows.single(LocalDate.class))
        .list();
  }

  @Test
  void linesGoWhenTheirYearsAreOverAndTheHeadsStay() {
    workADay("9870000001");
    workADay("9870000002");
    workADay("9870000003");
    LocalDate first = heads.all().getFirst().day();
    assertThat(daysWithLines()).contains(first);

    keeping.dropOld(first.plusYears(3));
    assertThat(daysWithLines()).as("three years are not over").contains(first);

    keeping.dropOld(first.plusYears(3).plusDays(1));
    assertThat(daysWithLines()).doesNotContain(first).contains(first.plusDays(1));
    assertThat(check.look(null)).as("the chain of heads goes on").isEmpty();
    assertThat(heads.all()).hasSize(3).allMatch(HeadKey::signed);

    aDayOnWhichSomethingIsWrongStays(first.plusDays(1));
    aDayThatWasDroppedBeforeItsTimeIsNamed(first.plusDays(2));
  }

  private void aDayOnWhichSomethingIsWrongStays(LocalDate day) {
    change("update act set outcome = 0 - outcome where day = '" + day + "'");
    keeping.dropOld(day.plusYears(3).plusDays(1));
    assertThat(daysWithLines()).contains(day);
    change("update act set outcome = 0 - outcome where day = '" + day + "'");
    assertThat(check.look(null)).isEmpty();
  }

  private void aDayThatWasDroppedBeforeItsTimeIsNamed(LocalDate day) {
    change("delete from act where day = '" + day + "'");
    change("delete from look where day = '" + day + "'");
    change("delete from audit_seal where day = '" + day + "'");
    change("update audit_head set dropped_on = day + 30 where day = '" + day + "'");
    assertThat(check.look(null))
        .extracting(Finding::kind, Finding::day)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.DROPPED_EARLY, day));
  }

  private void change(String sql) {
    database.transactAsOwner(() -> database.writer().sql("/* all cells */ " + sql).update());
  }
}

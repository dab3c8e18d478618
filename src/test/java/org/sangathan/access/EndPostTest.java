package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class EndPostTest {
  @Autowired private AccessWorld world;

  private int end(Actor who, Actor whose, Place place, LocalDate on) {
    return world.does(
        who,
        "access.end-post",
        place,
        "ground",
        "resigned",
        "account",
        whose.account(),
        "posting",
        world.posting(whose),
        "endsOn",
        on);
  }

  @Test
  void aPostEndsOnItsDay() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(end(office, worker, SmallTree.RAMPUR, world.today().plusDays(1))).isEqualTo(2121);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(end(office, worker, SmallTree.BOOTH_1, world.today())).isEqualTo(2121);
    assertThat(browser.get("/u/BOOTH-1").statusCode()).isEqualTo(404);
    assertThat(end(office, worker, SmallTree.BOOTH_1, world.today())).isEqualTo(2015);
  }

  @Test
  void nobodyEndsAPostOutsideTheirReachOrAboveTheirOwn() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    Actor high = world.posted("state-office", SmallTree.RAMPUR);
    assertThat(end(office, far, SmallTree.BOOTH_3, world.today())).isEqualTo(1012);
    assertThat(end(office, far, SmallTree.RAMPUR, world.today())).isEqualTo(2015);
    assertThat(end(office, high, SmallTree.RAMPUR, world.today())).isEqualTo(2012);
  }

  @Test
  void aPostOverSeveralUnitsIsEndedOnlyByWhomAllOfThemAreOpenTo() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor above = world.posted("state-office", SmallTree.STATE);
    Actor both = world.posted("booth-worker", SmallTree.BOOTH_2);
    assertThat(
            world.does(
                above,
                "access.give-post",
                SmallTree.BOOTH_1,
                "account",
                both.account(),
                "postType",
                "booth-worker",
                "span",
                "BOOTH-3"))
        .isEqualTo(2111);
    UUID over =
        world
            .database()
            .reader()
            .sql("/* all cells */ select id from posting where account_id = :who and span <> '{}'")
            .param("who", both.account())
            .query(UUID.class)
            .single();
    Object[] said = {
      "ground", "resigned", "account", both.account(), "posting", over, "endsOn", world.today()
    };
    assertThat(world.does(office, "access.end-post", SmallTree.RAMPUR, said)).isEqualTo(2012);
    assertThat(world.does(above, "access.end-post", SmallTree.STATE, said)).isEqualTo(2121);
  }

  @Test
  void anEndLiesNeitherBehindUsNorBeforeTheBeginning() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1, world.today().minusDays(9));
    Actor later = world.posted("booth-worker", SmallTree.BOOTH_1, world.today().plusDays(9));
    assertThat(end(office, worker, SmallTree.BOOTH_1, world.today().minusDays(1))).isEqualTo(2017);
    assertThat(end(office, later, SmallTree.BOOTH_1, world.today())).isEqualTo(2016);
  }

  @Test
  void theLastWhoCanAppointAnybodyStays() {
    Actor first = world.posted("national-office", SmallTree.NATION);
    Actor second = world.posted("national-office", SmallTree.NATION);
    // Others of this house may hold the post as well: they go first.
    world.endAllOthers(first, second);
    assertThat(end(first, second, SmallTree.NATION, world.today())).isEqualTo(2121);
    assertThat(end(first, first, SmallTree.NATION, world.today())).isEqualTo(2018);
    assertThat(end(first, first, SmallTree.NATION, world.today().plusYears(1))).isEqualTo(2018);
  }

  private int end(Actor who, Actor whose, String ground, LocalDate decidedOn) {
    return world.does(
        who,
        "access.end-post",
        SmallTree.BOOTH_1,
        "account",
        whose.account(),
        "posting",
        world.posting(whose),
        "ground",
        ground,
        "decision",
        "letter 7",
        "decidedOn",
        decidedOn);
  }

  @Test
  void aPostEndsOnAGroundThatIsToldAndTrue() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor longHeld = world.posted("booth-worker", SmallTree.BOOTH_1, world.today().minusDays(9));
    Actor fresh = world.posted("booth-worker", SmallTree.BOOTH_1, world.today().minusDays(7));
    LocalDate today = world.today();
    assertThat(end(office, longHeld, "relieved", today)).isEqualTo(2048);
    assertThat(end(office, longHeld, "transferred", today)).isEqualTo(2048);
    assertThat(end(office, longHeld, "lazy", today)).isEqualTo(1005);
    assertThat(end(office, longHeld, "mistake", today)).isEqualTo(2049);
    assertThat(end(office, longHeld, "term-over", today.plusDays(1))).isEqualTo(2050);
    assertThat(end(office, longHeld, "term-over", today)).isEqualTo(2121);
    assertThat(end(office, fresh, "mistake", today)).isEqualTo(2121);
  }
}

package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class LendPostTest {
  @Autowired private AccessWorld world;

  private int lend(Actor who, Actor to, LocalDate until) {
    return world.does(
        who,
        "access.lend-post",
        SmallTree.NATION,
        "posting",
        world.posting(who),
        "to",
        to.name(),
        "until",
        until);
  }

  @Test
  void theOtherOneActsInThePostUntilItsDay() {
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(404);
    assertThat(lend(president, worker, world.today().plusDays(2))).isEqualTo(2112);
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(200);
    assertThat(browser.get("/me").body()).contains("कुछ समय के लिए सौंपा गया");
    assertThat(world.browser(president).get("/me").body()).contains(worker.name());
    assertThat(lend(president, worker, world.today().plusDays(3))).isEqualTo(2031);
    assertThat(
            world
                .nodeIn(Duration.ofDays(1))
                .posting(worker, "figures.show-unit", SmallTree.BOOTH_2))
        .isPresent();
    assertThat(
            world
                .nodeIn(Duration.ofDays(2))
                .posting(worker, "figures.show-unit", SmallTree.BOOTH_2))
        .isEmpty();
  }

  @Test
  void whatIsLentCanBeNeitherLentNorGivenOn() {
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Actor third = world.posted("booth-worker", SmallTree.BOOTH_2);
    assertThat(lend(president, worker, world.today().plusDays(9))).isEqualTo(2112);
    assertThat(
            world.does(
                worker,
                "access.give-post",
                SmallTree.BOOTH_2,
                "account",
                third.account(),
                "postType",
                "sector-in-charge"))
        .isEqualTo(2012);
    assertThat(
            world.does(
                worker,
                "access.lend-post",
                SmallTree.NATION,
                "posting",
                world.loan(worker),
                "to",
                third.name(),
                "until",
                world.today().plusDays(5)))
        .isEqualTo(2015);
  }

  @Test
  void aLoanHasItsEndAndGoesToNeighboursOnly() {
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    Actor far = world.posted("booth-worker", SmallTree.BOOTH_3);
    Actor near = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(lend(president, far, world.today().plusDays(2))).isEqualTo(2013);
    assertThat(lend(president, near, world.today())).isEqualTo(2017);
    assertThat(lend(president, near, world.today().plusDays(91))).isEqualTo(2026);
  }

  @Test
  void aLoanEndsWithThePostOfWhichItIsOne() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor president = world.posted("constituency-president", SmallTree.RAMPUR_AC);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    lend(president, worker, world.today().plusDays(9));
    assertThat(
            world.does(
                office,
                "access.end-post",
                SmallTree.RAMPUR_AC,
                "ground",
                "resigned",
                "account",
                president.account(),
                "posting",
                world.posting(president)))
        .isEqualTo(2121);
    assertThat(world.browser(worker).get("/u/BOOTH-2").statusCode()).isEqualTo(404);
  }
}

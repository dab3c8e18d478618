package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class GivePostTest {
  @Autowired private AccessWorld world;

  private int give(Actor who, Actor to, String postType, Place place) {
    return world.does(
        who, "access.give-post", place, "account", to.account(), "postType", postType);
  }

  @Test
  void aPostOpensItsUnitAtOnce() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser browser = world.browser(worker);
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(404);
    assertThat(give(office, worker, "booth-worker", SmallTree.BOOTH_2)).isEqualTo(2111);
    assertThat(browser.get("/u/BOOTH-2").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyGivesMoreThanTheyHold() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(give(office, worker, "national-office", SmallTree.BOOTH_1)).isEqualTo(2012);
    assertThat(give(office, office, "state-office", SmallTree.RAMPUR)).isEqualTo(2012);
    assertThat(give(office, worker, "in-charge", SmallTree.STATE)).isEqualTo(1012);
    assertThat(give(office, worker, "booth-worker", SmallTree.BOOTH_3)).isEqualTo(1012);
    assertThat(give(worker, worker, "in-charge", SmallTree.BOOTH_1)).isEqualTo(1012);
  }

  @Test
  void thePostMustExistAndNotBeHeldAlready() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(give(office, worker, "king", SmallTree.BOOTH_1)).isEqualTo(2011);
    assertThat(give(office, worker, "booth-worker", SmallTree.BOOTH_1)).isEqualTo(2014);
    assertThat(give(office, new Actor(world.newId(), "?"), "booth-worker", SmallTree.BOOTH_1))
        .isEqualTo(2013);
  }

  @Test
  void whoNeverHeldAnythingInTheGiversReachIsNotKnownThere() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor stranger = world.posted("booth-worker", SmallTree.BOOTH_3);
    assertThat(give(office, stranger, "booth-worker", SmallTree.BOOTH_1)).isEqualTo(2013);
    Actor above = world.posted("state-office", SmallTree.STATE);
    assertThat(give(above, stranger, "booth-worker", SmallTree.BOOTH_1)).isEqualTo(2111);
    assertThat(give(office, stranger, "sector-in-charge", SmallTree.BOOTH_1)).isEqualTo(2111);
  }

  @Test
  void aPostHeldBelowDoesNotCountAbove() {
    Actor many = world.posted("in-charge", SmallTree.RAMPUR_AC);
    assertThat(give(many, many, "in-charge", SmallTree.RAMPUR)).isEqualTo(1012);
  }

  @Test
  void aPostIsGivenOnAGroundAndForATermWhereOneIsSaid() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    assertThat(give(office, worker, "ground", "transferred")).isEqualTo(2048);
    assertThat(give(office, worker, "until", world.today().toString())).isEqualTo(2016);
    assertThat(give(office, worker, "decidedOn", world.today().plusDays(1).toString()))
        .isEqualTo(2050);
    assertThat(give(office, worker, "ground", "elected")).isEqualTo(2111);
    assertThat(ground(worker)).isEqualTo("elected: resolution 12");
  }

  private int give(Actor who, Actor to, String field, String value) {
    return world.does(
        who,
        "access.give-post",
        SmallTree.BOOTH_2,
        "account",
        to.account(),
        "postType",
        "booth-worker",
        "decision",
        "resolution 12",
        field,
        value);
  }

  private String ground(Actor who) {
    return world
        .database()
        .reader()
        .sql(
            """
            /* all cells */
            select ground || ': ' || decision from past_post
             where account_id = :who and decision is not null
            """)
        .param("who", who.account())
        .query(String.class)
        .single();
  }

  @Test
  void aMentorHasNoTerm() {
    Actor office = world.posted("in-charge", SmallTree.RAMPUR);
    Actor elder = world.posted("booth-worker", SmallTree.BOOTH_1);
    Object[] said = {"account", elder.account(), "postType", "mentor"};
    Object[] bounded = Arrays.copyOf(said, 6);
    bounded[4] = "until";
    bounded[5] = world.today().plusYears(1);
    assertThat(world.does(office, "access.give-post", SmallTree.RAMPUR, bounded)).isEqualTo(2051);
    assertThat(world.does(office, "access.give-post", SmallTree.RAMPUR, said)).isEqualTo(2111);
  }
}

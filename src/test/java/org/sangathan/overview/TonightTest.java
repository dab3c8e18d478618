package org.sangathan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Drawings;
import org.sangathan.formation.Formation;
import org.sangathan.house.OwnDatabase;
import org.sangathan.notices.Notices;
import org.sangathan.overview.UnitPage.Need;
import org.sangathan.postings.Terms;
import org.sangathan.serviceaccounts.EndingPrograms;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class TonightTest extends InSmallWorld {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  @Autowired private PostKinds posts;
  @Autowired private Terms terms;
  @Autowired private EndingPrograms programs;
  @Autowired private Notices notices;
  @Autowired private Formation formation;
  @Autowired private Places places;
  @Autowired private Gate gate;
  @Autowired private Prospects prospects;
  @Autowired private Drawings drawings;

  @BeforeEach
  void aNotice() {
    say(
        "nisha",
        "notices.send-notice",
        "N",
        "titleHi",
        "शाम की बात",
        "textHi",
        "शाम की बात",
        "kinds",
        List.of("in-charge", "booth-worker"),
        "told",
        3);
  }

  private Tonight at(int hour, int minute) {
    Clock then =
        Clock.fixed(
            LocalDate.now(ZONE).atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant(), ZONE);
    return new Tonight(posts, notices, then);
  }

  @Test
  void fromSevenItIsEveningForWhoeverBearsAnOfficeOnTheirOwnPage() {
    Actor dinesh = actor("dinesh");
    Place district = SmallWorld.place("D1");
    assertThat(at(18, 59).isFor(dinesh, district)).isFalse();
    assertThat(at(19, 0).isFor(dinesh, district)).isTrue();
    assertThat(at(23, 59).isFor(dinesh, district)).isTrue();
    assertThat(at(0, 0).isFor(dinesh, district)).isFalse();
    assertThat(at(20, 0).isFor(dinesh, SmallWorld.place("AC1"))).isFalse();
    assertThat(at(20, 0).isFor(actor("asha"), SmallWorld.place("B1"))).isFalse();
    assertThat(at(20, 0).isFor(actor("chitra"), SmallWorld.place("SEC1"))).isTrue();
  }

  @Test
  void whoLeadsABoothHasAnEveningTooAndItsWorkersHaveNone() {
    String rekha = "w" + id().getLeastSignificantBits();
    Place booth = SmallWorld.place("B4");
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), rekha, rekha, id(), "unit-president", booth, LocalDate.of(2020, 1, 1))),
        PASSWORD);
    assertThat(at(20, 0).isFor(actor(rekha), booth)).isTrue();
    assertThat(at(20, 0).isFor(actor(rekha), SmallWorld.place("B3"))).isFalse();
    assertThat(at(20, 0).isFor(actor("bhola"), booth)).isFalse();
  }

  @Test
  void unreadNoticesComeFirstAndThereAreNeverMoreThanThreeLines() {
    Need first = told("dinesh", at(20, 0)).getFirst();
    assertThat(first.word()).isEqualTo("notices");
    assertThat(first.facts()).containsExactly(1L);
    assertThat(told("dinesh", at(20, 0))).hasSizeLessThanOrEqualTo(3);
    assertThat(told("dinesh", at(12, 0))).noneMatch(need -> need.word().equals("notices"));
    assertThat(told("chitra", at(20, 0))).noneMatch(need -> need.word().equals("notices"));
  }

  private List<Need> told(String who, Tonight tonight) {
    Actor actor = actor(who);
    Place place = SmallWorld.place(who.equals("dinesh") ? "D1" : "SEC1");
    Question question = Question.of(Map.of(), LocalDate.now(ZONE), drawings);
    Prospects.Look look = prospects.look(place, question, Comparison.below(place.unit(), question));
    Prospect prospect = prospects.of(look, question, List.of());
    return new Needs(
            organisation, figures, access, formation, places, gate, tonight, terms, programs)
        .of(place, actor, prospect);
  }
}

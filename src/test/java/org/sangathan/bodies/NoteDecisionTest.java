package org.sangathan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class NoteDecisionTest extends BodiesWorld {

  @Test
  void underQuorumItIsRefusedWithTheNumbers() {
    seat("AC1", 3);
    String body = subject(form("dinesh", form("AC1", "executive", "quorum", 51)));
    var refused = decide("dinesh", "AC1", body, Map.of("AC1", 2));
    assertThat(refusals(refused)).containsExactly(3718);
    assertThat(refused.answer())
        .isInstanceOfSatisfying(
            Answer.Refused.class, no -> assertThat(no.toString()).contains("4", "3", "2"));
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("AC1", 3)))).isEmpty();
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("AC1", 5)))).containsExactly(3719);
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("AC2", 3))))
        .containsExactlyInAnyOrder(3722, 3721);
    assertThat(page("dinesh", "/u/AC1/bodies"))
        .contains("4 में से 3 उपस्थित, कोरम 3", "हर बूथ पर बैठक");
    assertThat(page("dinesh", "/u/AC1/bodies/" + body)).contains("present.AC1");
  }

  @Test
  void inAJointBodyEachUnitNeedsItsQuorum() {
    seat("SEC1", 3);
    seat("SEC2", 1);
    String body =
        subject(
            form("dinesh", form("AC1", "joint", "units", List.of("SEC1", "SEC2"), "quorum", 60)));
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("SEC1", 4, "SEC2", 1))))
        .containsExactly(3718);
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("SEC1", 4)))).containsExactly(3721);
    String decision = subject(decide("dinesh", "AC1", body, Map.of("SEC1", 3, "SEC2", 2)));
    assertThat(bodies.recentOf(unit("B1")))
        .anyMatch(one -> one.id().equals(UUID.fromString(decision)));
    assertThat(bodies.recentOf(unit("SEC2")))
        .anyMatch(one -> one.id().equals(UUID.fromString(decision)));
    assertThat(bodies.recentOf(unit("B4")))
        .noneMatch(one -> one.id().equals(UUID.fromString(decision)));
    assertThat(bodies.recentOf(unit("AC1")))
        .noneMatch(one -> one.id().equals(UUID.fromString(decision)));
  }

  @Test
  void onlyALaterDecisionTakesOneBack() {
    seat("AC2", 1);
    String body = subject(form("dinesh", form("AC2", "committee", "quorum", 1)));
    String first = subject(decide("dinesh", "AC2", body, Map.of("AC2", 2)));
    assertThat(bodies.recentOf(unit("B4")))
        .anyMatch(one -> one.id().equals(UUID.fromString(first)));
    assertThat(
            refusals(
                decide(
                    "dinesh",
                    "AC2",
                    body,
                    Map.of("AC2", 1),
                    "takesBack",
                    first,
                    "decidedOn",
                    "" + TODAY.minusDays(1))))
        .containsExactly(3723);
    String back = subject(decide("dinesh", "AC2", body, Map.of("AC2", 1), "takesBack", first));
    assertThat(bodies.decision(UUID.fromString(first)).orElseThrow().takenBack()).isTrue();
    assertThat(bodies.recentOf(unit("B4")))
        .noneMatch(one -> one.body().equals(UUID.fromString(body)));
    assertThat(refusals(decide("dinesh", "AC2", body, Map.of("AC2", 1), "takesBack", first)))
        .containsExactly(3724);
    assertThat(refusals(decide("dinesh", "AC2", body, Map.of("AC2", 1), "takesBack", back)))
        .containsExactly(3725);
    assertThat(page("dinesh", "/u/AC2/bodies/" + body))
        .contains("वापस लिया गया", "पहले का निर्णय वापस");
  }

  @Test
  void theDayTheBodyAndTheActorHaveToBeRight() {
    seat("D1", 1);
    String body = subject(form("dinesh", form("D1", "committee")));
    Map<String, Object> all = Map.of("D1", 2);
    assertThat(refusals(decide("dinesh", "D1", body, all, "decidedOn", "" + TODAY.plusDays(1))))
        .containsExactly(3703);
    assertThat(refusals(decide("dinesh", "D1", body, all, "decidedOn", "" + TODAY.minusDays(31))))
        .containsExactly(3716);
    assertThat(refusals(decide("dinesh", "AC1", body, all))).containsExactly(3701);
    assertThat(refusals(decide("dinesh", "D1", "" + UUID.randomUUID(), all))).containsExactly(3701);
    assertThat(refusals(decide("dinesh", "D1", body, all, "text", "न".repeat(501)))).isNotEmpty();
    assertThat(refusals(decide("asha", "D1", body, all))).isNotEmpty();
    assertThat(refusals(decide("secretary-d10", "D1", body, all))).isEmpty();
    String empty =
        subject(form("dinesh", form("D1-CITY", "committee", "posts", List.of("auditor"))));
    assertThat(refusals(decide("dinesh", "D1-CITY", empty, Map.of("D1-CITY", 0))))
        .containsExactly(3720);
  }
}

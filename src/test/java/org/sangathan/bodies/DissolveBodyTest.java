package org.sangathan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class DissolveBodyTest extends BodiesWorld {

  @BeforeEach
  void people() {
    seat("D1", 1);
    seat("AC1", 1);
    seat("AC2", 1);
  }

  private Reply dissolve(String who, String unit, String body, String decision) {
    return say(
        who,
        "bodies.dissolve-body",
        unit,
        "body",
        body,
        "decision",
        decision,
        "ground",
        "छह महीने से बैठक नहीं हुई");
  }

  @Test
  void itEndsByADecisionAboveItAndIsFormedAnew() {
    String above = subject(form("dinesh", form("D1", "executive")));
    String decision = subject(decide("dinesh", "D1", above, Map.of("D1", 2)));
    String body = subject(form("dinesh", form("AC1", "executive")));
    assertThat(page("dinesh", "/u/AC1/bodies/" + body)).contains(decision);
    assertThat(page("president-ac1", "/u/AC1/bodies/" + body)).doesNotContain(decision);
    assertThat(refusals(dissolve("dinesh", "AC1", body, decision))).isEmpty();
    assertThat(refusals(dissolve("dinesh", "AC1", body, decision))).containsExactly(3715);
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("AC1", 2)))).containsExactly(3715);
    assertThat(page("dinesh", "/u/AC1/bodies"))
        .contains("भंग समितियाँ", "छह महीने से बैठक नहीं हुई");
    assertThat(page("dinesh", "/u/AC1/bodies/" + body)).contains("पुनर्गठन करें", "हर बूथ पर बैठक");
    assertThat(page("dinesh", "/u/AC1/bodies/form?follows=" + body))
        .contains("पुनर्गठन करें", "value=\"समिति AC1\"", "value=\"unit-president\" checked");
    assertThat(refusals(form("dinesh", form("AC1", "executive", "follows", body))))
        .containsExactly(3716);
    String anew =
        subject(form("dinesh", form("AC1", "executive", "follows", body, "formedOn", "" + TODAY)));
    assertThat(page("dinesh", "/u/AC1/bodies/" + anew)).contains("इससे पहले:", body);
    assertThat(page("dinesh", "/u/AC1/bodies/" + body)).contains("इसके बाद:", anew);
    assertThat(
            refusals(
                form("dinesh", form("AC1", "committee", "follows", body, "formedOn", "" + TODAY))))
        .containsExactly(3714);
  }

  @Test
  void itsOwnDecisionIsEnoughAndThatOfANeighbourIsNot() {
    String body = subject(form("dinesh", form("AC2", "committee")));
    String neighbour = subject(form("dinesh", form("AC1", "committee")));
    String theirs = subject(decide("dinesh", "AC1", neighbour, Map.of("AC1", 2)));
    assertThat(refusals(dissolve("dinesh", "AC2", body, theirs))).containsExactly(3726);
    assertThat(refusals(dissolve("dinesh", "AC2", body, "" + UUID.randomUUID())))
        .containsExactly(3726);
    assertThat(refusals(dissolve("dinesh", "AC1", body, theirs))).containsExactly(3701);
    String own = subject(decide("dinesh", "AC2", body, Map.of("AC2", 2)));
    String back = subject(decide("dinesh", "AC2", body, Map.of("AC2", 2), "takesBack", own));
    assertThat(refusals(dissolve("dinesh", "AC2", body, own))).containsExactly(3724);
    assertThat(refusals(dissolve("dinesh", "AC2", body, back))).containsExactly(3724);
    String again = subject(decide("dinesh", "AC2", body, Map.of("AC2", 2)));
    assertThat(refusals(dissolve("asha", "AC2", body, again))).isNotEmpty();
    assertThat(refusals(dissolve("president-ac2", "AC2", body, again))).isEmpty();
  }

  @Test
  void theExecutiveOfTheUnitEndsItsOtherCommitteesAndNotTheOtherWayRound() {
    String executive = subject(form("dinesh", form("AC2", "executive")));
    String other = subject(form("dinesh", form("AC2", "committee")));
    String said = subject(decide("dinesh", "AC2", other, Map.of("AC2", 2)));
    assertThat(refusals(dissolve("dinesh", "AC2", executive, said))).containsExactly(3726);
    String decided = subject(decide("dinesh", "AC2", executive, Map.of("AC2", 2)));
    assertThat(refusals(dissolve("dinesh", "AC2", other, decided))).isEmpty();
  }
}

package org.sangathan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class ChangeBodyTest extends BodiesWorld {

  private Reply change(String who, String unit, String body, List<String> posts, int quorum) {
    return say(
        who,
        "bodies.change-body",
        unit,
        "body",
        body,
        "nameHi",
        "नई समिति",
        "nameEn",
        "New body",
        "quorum",
        quorum,
        "quorumOf",
        "members",
        "posts",
        posts);
  }

  @Test
  void fromTodayOthersSitInItAndWhatWasDecidedBeforeStays() {
    seat("AC1", 3);
    String body = subject(form("dinesh", form("AC1", "executive")));
    String decision = subject(decide("dinesh", "AC1", body, Map.of("AC1", 3)));
    assertThat(refusals(change("dinesh", "AC1", body, List.of("unit-president"), 1))).isEmpty();
    assertThat(page("dinesh", "/u/AC1/bodies/" + body))
        .contains("नई समिति", "president-ac1", "1 सदस्य, कोरम 1", "4 में से 3 उपस्थित")
        .doesNotContain("secretary-ac10");
    assertThat(bodies.decision(UUID.fromString(decision))).isPresent();
    // Yesterday the others sat in it.
    assertThat(
            refusals(
                decide(
                    "dinesh", "AC1", body, Map.of("AC1", 4), "decidedOn", "" + TODAY.minusDays(1))))
        .isEmpty();
    assertThat(refusals(decide("dinesh", "AC1", body, Map.of("AC1", 2)))).containsExactly(3719);
    assertThat(page("dinesh", "/u/AC1/bodies/" + body + "/change"))
        .contains("value=\"नई समिति\"", "value=\"unit-president\" checked");
  }

  @Test
  void onlyThatOfTheUnitItselfAndNothingWrong() {
    seat("AC2", 1);
    String body = subject(form("dinesh", form("AC2", "committee")));
    assertThat(refusals(change("dinesh", "AC1", body, List.of("unit-president"), 1)))
        .containsExactly(3701);
    assertThat(refusals(change("dinesh", "AC2", "" + UUID.randomUUID(), List.of("auditor"), 1)))
        .containsExactly(3701);
    assertThat(refusals(change("dinesh", "AC2", body, List.of("auditor"), 0)))
        .containsExactly(3704);
    assertThat(refusals(change("dinesh", "AC2", body, List.of(), 1))).containsExactly(3708);
    assertThat(refusals(change("asha", "AC2", body, List.of("auditor"), 1))).isNotEmpty();
    assertThat(browser("dinesh").get("/u/AC1/bodies/" + body + "/change").statusCode())
        .isEqualTo(404);
  }
}

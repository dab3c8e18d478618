package org.sangathan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;

/// A camp may stand in a district or in a constituency, so that it can go from no cell into one.
@OwnDatabase
class FollowMovesTest extends InSmallWorld {

  @BeforeEach
  void aLevelForBoth() {
    done(
        "organisation.create-level",
        Map.of(
            "unit",
            "N",
            "tree",
            "MAIN",
            "code",
            "CAMP",
            "nameHi",
            "शिविर",
            "nameEn",
            "Camp",
            "parents",
            List.of("district", "constituency"),
            "takesMembers",
            true));
    camp("CAMP-1");
    camp("CAMP-2");
  }

  private void camp(String code) {
    done(
        "organisation.create-unit",
        Map.of("unit", "D1", "code", code, "level", "CAMP", "nameHi", "शिविर"));
  }

  private Reply say(String act, Map<String, Object> said) {
    Map<String, Object> all = new HashMap<>(said);
    all.put("id", id().toString());
    return perform("nisha", act, all);
  }

  private void done(String act, Map<String, Object> said) {
    Reply reply = say(act, said);
    assertThat(reply.answer()).as(act).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void whatWasCountedOutsideAConstituencyStaysOutside() {
    done("organisation.move-unit", Map.of("unit", "CAMP-2", "to", "AC1"));
    done("membership.enrol-member", enrolment("CAMP-1", "राधा", "9876552001"));
    long before = claimed("D1");
    Reply reply = say("organisation.move-unit", Map.of("unit", "CAMP-1", "to", "AC1"));
    assertThat(refusals(reply)).containsExactly(3029);
    String upload =
        subject(
            say(
                "exchange.upload-file",
                Map.of("unit", "N", "kind", "units", "file", "code,parent_code\nCAMP-1,AC1\n")));
    Reply file = say("organisation.import-units", Map.of("unit", "N", "upload", upload));
    assertThat(refusals(file)).containsExactly(3084);
    assertThat(claimed("D1")).isEqualTo(before);
    assertThat(claimed("AC1")).isZero();
  }
}

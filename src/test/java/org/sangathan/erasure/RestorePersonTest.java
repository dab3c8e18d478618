package org.sangathan.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class RestorePersonTest extends Erasures {
  private static final String[][] ROWS = {
    {"person", "id"},
    {"contact_point", "person_id"},
    {"consent", "person_id"},
    {"membership", "person_id"}
  };

  private Reply restore(String who, String unit, String person) {
    return say(who, "erasure.restore-person", unit, "person", person);
  }

  private String rows(String person) {
    StringBuilder rows = new StringBuilder();
    for (String[] table : ROWS) rows.append(whole(table[0], table[1], person)).append('\n');
    return rows.toString();
  }

  @Test
  void aMistakeIsUndoneByTwoPersonsExactlyFiguresToo() {
    for (String ground : new String[] {"mistake", "wish"}) {
      String phone = ground.equals("wish") ? "9876572001" : "9876572002";
      String person = enrol("B1", "लौटी देवी", phone);
      String before = rows(person);
      long claimed = claimed("N");
      long women = figure("N", "claimed_women");
      long withdrawn = figure("N", "withdrawn");
      erase("hari", "B1", person, ground);
      assertThat(rows(person)).isNotEqualTo(before);

      Reply proposed = restore("hari", "B1", person);
      assertThat(claimed("N")).isEqualTo(claimed - 1);
      assertThat(
              refusals(say("hari", "approvals.approve-deed", "AC1", "proposal", subject(proposed))))
          .containsExactly(2502);
      agreed(proposed, "ila");

      assertThat(rows(person)).isEqualTo(before);
      assertThat(claimed("N")).isEqualTo(claimed);
      assertThat(figure("N", "claimed_women")).isEqualTo(women);
      assertThat(figure("N", "withdrawn")).isEqualTo(withdrawn);
      assertThat(check.look().isClean()).isTrue();
      assertThat(found("hari", "/u/B1/people", phone)).contains("लौटी देवी");
      assertThat(whole("tombstone", "id", person)).contains("\"back\": true");
      assertThat(refusals(restore("hari", "B1", person))).containsExactly(4405);
    }
  }

  @Test
  void whoHasNoPhoneComesBackWithoutOne() {
    java.util.Map<String, Object> said = enrolment("B1", "बिना फ़ोन", "");
    said.put("noPhone", true);
    String person = subject(perform("nisha", "membership.enrol-member", said));
    String before = rows(person);
    erase("hari", "B1", person, "mistake");
    agreed(restore("hari", "B1", person), "ila");
    assertThat(rows(person)).isEqualTo(before);
  }

  @Test
  void nobodyElsewhereBringsThemBackOrLearnsOfThem() {
    String person = enrol("B1", "यहीं की", "9876572021");
    erase("hari", "B1", person, "mistake");
    assertThat(refusals(restore("bhola", "B4", person))).isNotEmpty();
    assertThat(refusals(restore("dinesh", "B4", person))).containsExactly(4405);
    assertThat(refusals(restore("dinesh", "B4", UUID.randomUUID().toString())))
        .containsExactly(4405);
    assertThat(page("hari", "/u/AC1/people/erased")).contains(person).doesNotContain("यहीं की");
    assertThat(page("dinesh", "/u/AC2/people/erased")).doesNotContain(person);
  }
}

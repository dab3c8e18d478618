package org.sangathan.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@OwnDatabase
class ErasePersonTest extends Erasures {
  @Autowired private ErasureStore store;

  @Test
  void whoIsErasedLeavesListsSearchAndCountsAtOnceAndNothingReadableStays() {
    String person = enrol("B1", "विलोपिता देवी", "9876571001");
    String other = enrol("B1", "रहने वाली", "9876571002");
    long before = claimed("N");
    assertThat(page("hari", "/u/B1/people/" + person)).contains("/people/" + person + "/erase");
    assertThat(page("hari", "/u/B1/people/" + person + "/erase")).contains("विलोपिता देवी");

    assertThat(refusals(erase("hari", "B1", person, "wish"))).isEmpty();

    assertThat(claimed("N")).isEqualTo(before - 1);
    assertThat(check.look().isClean()).isTrue();
    assertThat(page("hari", "/u/AC1/people")).contains("रहने वाली").doesNotContain("विलोपिता");
    assertThat(found("hari", "/u/AC1/people", "9876571001")).doesNotContain("विलोपिता");
    assertThat(page("hari", "/u/B1/people/" + person)).contains("404");
    for (String table :
        new String[] {"person", "contact_point", "erased_copy", "tombstone", "act"}) {
      assertThat(rowsWith(table, "विलोपिता")).as(table).isZero();
    }
    assertThat(rowsWith("person", person)).isZero();
    assertThat(rowsWith("contact_point", person)).isZero();
    assertThat(rowsWith("person", other)).isEqualTo(1);
    assertThat(rowsWith("tombstone", person)).isEqualTo(1);
    assertThat(rowsWith("act", person)).isGreaterThanOrEqualTo(2);
    assertThat(rowsWith("consent", person)).isEqualTo(2);
    assertThat(refusals(erase("hari", "B1", person, "wish"))).containsExactly(4401);
  }

  @Test
  void anInvitationFromBeforeGoesToo() {
    java.util.Map<String, Object> met = enrolment("B4", "न्योते वाली", "9876571011");
    met.put("livesIn", "B1");
    String invitation = subject(perform("bhola", "membership.enrol-member", met));
    java.util.Map<String, Object> taken = enrolment("B1", "न्योते वाली", "9876571011");
    taken.put("invitation", invitation);
    String person = subject(perform("asha", "membership.enrol-member", taken));
    assertThat(rowsWith("invitation", "न्योते वाली")).isEqualTo(1);
    assertThat(refusals(erase("hari", "B1", person, "mistake"))).isEmpty();
    assertThat(rowsWith("invitation", "न्योते वाली")).isZero();
  }

  @Test
  void onlyAnOfficeWithTheRightErasesAndOnlyInItsUnits() {
    String person = enrol("B4", "दूर वाली", "9876571021");
    assertThat(refusals(erase("hari", "B1", person, "wish"))).containsExactly(4401);
    assertThat(refusals(erase("hari", "B4", person, "wish"))).isNotEmpty();
    assertThat(refusals(erase("bhola", "B4", person, "wish"))).isNotEmpty();
    assertThat(page("bhola", "/u/B4/people/" + person)).doesNotContain("/erase");
    assertThat(rowsWith("person", person)).isEqualTo(1);
  }

  @Test
  void whyIsToldByTheOutcomeAloneAndEnteringServiceIsAPlainWish() {
    String[][] all = {
      {"wish", "4401"},
      {"entered-service", "4401"},
      {"mistake", "4402"},
      {"under-age", "4403"},
      {"lapsed", "4404"}
    };
    int n = 30;
    for (String[] one : all) {
      String person = enrol("B1", "कारण वाली", "98765710" + n++);
      assertThat(refusals(erase("ila", "B1", person, one[0]))).isEmpty();
      assertThat(whole("act", "subject", person)).contains("\"outcome\": " + one[1]);
    }
  }

  @Test
  void afterAYearTheCopyIsDestroyedAndTheTombstoneStays() {
    String person = enrol("B1", "साल वाली", "9876571041");
    erase("hari", "B1", person, "mistake");
    store.destroy(LocalDate.now().plusMonths(11));
    assertThat(rowsWith("erased_copy", person)).isEqualTo(1);
    store.destroy(LocalDate.now().plusYears(1).plusDays(2));
    assertThat(rowsWith("erased_copy", person)).isZero();
    assertThat(rowsWith("tombstone", person)).isEqualTo(1);
    assertThat(refusals(say("hari", "erasure.restore-person", "B1", "person", person)))
        .containsExactly(4405);
  }
}

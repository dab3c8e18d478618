package org.sangathan.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class EraseManyTest extends Erasures {

  private Reply eraseMany(String who, String unit, int told) {
    return say(who, "erasure.erase-many", unit, "told", told);
  }

  private void withdraw(String unit, String person) {
    say("nisha", "membership.withdraw-person", unit, "person", person, "ground", "asked");
  }

  @Test
  void theWithdrawnOfAUnitAreErasedByTwoPersonsAndNeverMoreThanBothWereTold() {
    String first = enrol("B1", "पहली", "9876573001");
    String second = enrol("B3", "दूसरी", "9876573002");
    String elsewhere = enrol("B4", "बाहर वाली", "9876573003");
    String stays = enrol("B1", "रहेगी", "9876573004");
    withdraw("B1", first);
    withdraw("B3", second);
    withdraw("B4", elsewhere);
    long claimed = claimed("N");
    assertThat(page("hari", "/u/AC1/people/erased")).contains("2 व्यक्ति");

    agreedTo(eraseMany("hari", "AC1", 1), 4404);
    assertThat(rowsWith("person", first)).isEqualTo(1);
    Reply proposed = eraseMany("hari", "AC1", 2);
    assertThat(rowsWith("person", first)).isEqualTo(1);
    agreed(proposed, "ila");

    for (String gone : new String[] {first, second}) {
      assertThat(rowsWith("person", gone)).isZero();
      assertThat(rowsWith("tombstone", gone)).isEqualTo(1);
    }
    for (String there : new String[] {elsewhere, stays}) {
      assertThat(rowsWith("person", there)).isEqualTo(1);
    }
    assertThat(claimed("N")).isEqualTo(claimed);
    assertThat(check.look().isClean()).isTrue();
    agreed(say("hari", "erasure.restore-person", "B1", "person", first), "ila");
    assertThat(whole("person", "id", first)).contains("पहली", "\"withdrawn_on\": \"20");
    assertThat(check.look().isClean()).isTrue();
  }

  private void agreedTo(Reply proposed, int refusal) {
    assertThat(refusals(say("ila", "approvals.approve-deed", "AC1", "proposal", subject(proposed))))
        .containsExactly(refusal);
    say("hari", "approvals.decline-deed", "AC1", "proposal", subject(proposed));
  }

  @Test
  void nothingWaitsThatWouldBeRefusedAndNobodyErasesWithoutTheRight() {
    assertThat(refusals(eraseMany("hari", "AC1", 2_001))).containsExactly(4403);
    assertThat(refusals(eraseMany("hari", "AC1", 0))).containsExactly(4402);
    assertThat(refusals(eraseMany("asha", "B1", 1))).isNotEmpty();
    assertThat(refusals(eraseMany("hari", "AC2", 1))).isNotEmpty();
  }
}

package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessWorld;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class WithdrawPersonTest extends InSmallWorld {

  @Autowired private FiguresCheck check;

  private Reply withdraw(String who, String person) {
    return perform(
        who,
        "membership.withdraw-person",
        Map.of("id", id().toString(), "unit", "B1", "person", person, "ground", "asked"));
  }

  @Test
  void aNameThatIsTakenOutCountsNowhereAndCannotBeTakenOutTwice() {
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", "मोहन", "9876531001")));
    long before = claimed(SmallWorld.NATION);

    assertThat(refusals(withdraw("asha", person))).isEmpty();

    assertThat(claimed(SmallWorld.NATION)).isEqualTo(before - 1);
    assertThat(refusals(withdraw("asha", person))).containsExactly(4113);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void theLedgerOfConsentsKeepsBothLines() {
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", "सोहन", "9876531002")));

    withdraw("asha", person);

    assertThat(
            database
                .writer()
                .sql("/* all cells */ select kind from consent where person_id = :id order by kind")
                .param("id", java.util.UUID.fromString(person))
                .query(String.class)
                .list())
        .containsExactly("given", "withdrawn");
  }

  @Test
  void thatSomebodyDiedOrWasRecordedByMistakeIsOnRecordAsSuch() {
    assertThat(List.of(withdrawn("died", "9876531003"), withdrawn("mistake", "9876531004")))
        .containsExactly(4109, 4110);
  }

  private int withdrawn(String ground, String phone) {
    String person =
        subject(perform("asha", "membership.enrol-member", enrolment("B1", "गोपाल", phone)));
    return AccessWorld.number(
        perform(
            "asha",
            "membership.withdraw-person",
            Map.of("id", id().toString(), "unit", "B1", "person", person, "ground", ground)));
  }
}

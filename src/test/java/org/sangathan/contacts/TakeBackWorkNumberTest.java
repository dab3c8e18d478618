package org.sangathan.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class TakeBackWorkNumberTest extends InSmallWorld {
  @Autowired private Contacts contacts;

  private Reply takeBack(String who, UUID posting) {
    return say(who, "contacts.take-back-work-number", "B4", "posting", posting);
  }

  @Test
  void whatWasTakenBackIsSeenByNobodyAndIsGone() {
    UUID posting = access.postsOf(actor("bhola").account()).getFirst().posting();
    Reply given =
        say(
            "bhola",
            "contacts.give-work-number",
            "B4",
            "posting",
            posting,
            "number",
            "7014523466",
            "consent",
            true,
            "noticeVersion",
            1);
    assertThat(refusals(given)).isEmpty();
    assertThat(contacts.committee(actor("nisha"), SmallWorld.place("B4")))
        .anyMatch(one -> "+917014523466".equals(one.number()));
    assertThat(refusals(takeBack("dinesh", posting))).containsExactly(4351);
    assertThat(refusals(takeBack("bhola", posting))).isEmpty();
    assertThat(contacts.committee(actor("nisha"), SmallWorld.place("B4")))
        .allMatch(one -> one.number() == null);
    assertThat(refusals(takeBack("bhola", posting))).containsExactly(4355);
  }
}

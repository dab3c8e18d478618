package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.access.OwnPosts;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Appointed is not yet agreed.
@OwnDatabase
class ConfirmPostingTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private OwnPosts posts;

  /// Given a second post by somebody else.
  private UUID appoint(String who) {
    String name = who + id().getLeastSignificantBits();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(),
                name,
                name,
                id(),
                "booth-worker",
                SmallWorld.place(SmallWorld.BOOTH_2),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    last = name;
    return UUID.fromString(
        subject(
            say(
                "nisha",
                "access.give-post",
                SmallWorld.SECTOR_2,
                "account",
                actor(name).account(),
                "postType",
                "unit-secretary")));
  }

  private String last = "";

  @Test
  void whoeverWasAppointedIsAskedOnEveryPageUntilTheySayYes() {
    UUID posting = appoint("kavita");
    Browser browser = new Browser(port);
    browser.signIn(last, PASSWORD);
    assertThat(browser.get("/me").body()).contains("आपकी स्वीकृति बाकी है");
    assertThat(browser.get("/me/posts").body()).contains("पद स्वीकार करें").contains("सचिव");
    assertThat(
            refusals(
                say(last, "postings.confirm-posting", SmallWorld.SECTOR_2, "posting", posting)))
        .isEmpty();
    assertThat(posts.unconfirmed(actor(last))).isEmpty();
    assertThat(browser.get("/me").body()).doesNotContain("आपकी स्वीकृति बाकी है");
    assertThat(
            refusals(
                say(last, "postings.confirm-posting", SmallWorld.SECTOR_2, "posting", posting)))
        .containsExactly(4521);
  }

  @Test
  void nobodySaysYesForSomebodyElse() {
    UUID posting = appoint("lata");
    assertThat(
            refusals(
                say("nisha", "postings.confirm-posting", SmallWorld.NATION, "posting", posting)))
        .containsExactly(4521);
    assertThat(
            refusals(
                say("nisha", "postings.resign-posting", SmallWorld.NATION, "posting", posting)))
        .containsExactly(4521);
    assertThat(posts.unconfirmed(actor(last))).containsExactly(posting);
  }
}

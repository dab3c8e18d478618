package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;

@OwnDatabase
class UndoPostingsTest extends InSmallWorld {

  private Reply file(String act, String upload) {
    return say("dinesh", "postings." + act, SmallWorld.DISTRICT, "upload", upload);
  }

  @Test
  void whoeverCameInKeepsTheAccountAndLosesThePost() {
    String upload =
        subject(
            say(
                "dinesh",
                "exchange.upload-file",
                SmallWorld.DISTRICT,
                "kind",
                "postings",
                "file",
                "name,phone,post,unit\nIn,9876544001,booth-worker,B1\nOut,9876544002,booth-worker,B1"));
    assertThat(file("import-postings", upload).answer()).isInstanceOf(Answer.Accepted.class);
    accounts.signedIn(actor("9876544001").account());
    assertThat(file("undo-postings", upload).answer()).isInstanceOf(Answer.Accepted.class);
    assertThat(accounts.actor("9876544001")).isPresent();
    assertThat(access.holdings(Set.of(actor("9876544001").account()))).isEmpty();
    assertThat(accounts.actor("9876544002")).isEmpty();
    assertThat(file("undo-postings", upload).answer()).isInstanceOf(Answer.Refused.class);
  }
}

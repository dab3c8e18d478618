package org.sangathan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.keys.Keeper;
import org.sangathan.keys.Keys;
import org.sangathan.keys.TokenRefused;
import org.sangathan.keys.Way;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the operator says of the keys at the terminal, and reads there.
@OwnDatabase
@ExtendWith(OutputCaptureExtension.class)
class KeysCommandTest extends InSmallWorld {
  @Autowired private KeysCommand command;
  @Autowired private Keys keys;
  @LocalServerPort private int port;

  private int run(String what, @Nullable String way) {
    return command.run(what, way, new Terminal());
  }

  private int move(String to) {
    return command.move(to, new Terminal());
  }

  private void record(String name, String phone) {
    assertThat(refusals(perform("asha", "membership.enrol-member", enrolment("B1", name, phone))))
        .isEmpty();
  }

  @Test
  void whatIsSealedWithWhichKeyIsToldInBothLanguages(CapturedOutput out) {
    record("ज्योति", "9876540001");
    assertThat(run("show", null)).isZero();
    assertThat(out.getOut())
        .contains(
            "The keys are wrapped by a key in a file of this machine",
            "इस मशीन की फ़ाइल",
            "(" + keys.way().code() + "): ")
        .doesNotContain("Not sealed yet")
        .doesNotContain("9876540001");
  }

  @Test
  void aRotationSealsEverythingWithANewKeyInTheWayThatIsNamed(CapturedOutput out) {
    record("किरण", "9876540002");
    assertThat(run("rotate", "chacha20-poly1305")).isZero();
    assertThat(keys.way()).isEqualTo(Way.CHACHA20_POLY1305);
    assertThat(out.getOut())
        .contains("There is a new key", "(chacha20-poly1305): ")
        .doesNotContain("(aes-256-gcm)");
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    assertThat(browser.find("/u/B1/people", "9876540002").body()).contains("98xxxxxx02");
  }

  @Test
  void whatIsNotUnderstoodChangesNothing(CapturedOutput out) {
    Way before = keys.way();
    assertThat(run("turn", null)).isOne();
    assertThat(run("rotate", "rot13")).isOne();
    assertThat(move("nowhere")).isOne();
    assertThat(move("")).isOne();
    assertThat(out.getOut())
        .contains("There is no such way of sealing: rot13. There are: aes-256-gcm, chacha20")
        .contains("move nowhere")
        .doesNotContain("There is a new key");
    assertThat(keys.way()).isEqualTo(before);
    assertThat(keys.keeper()).isEqualTo(Keeper.FILE);
  }

  @Test
  void theKeysStayWhereTheyAreUntilATokenTakesThem(CapturedOutput out) {
    assertThatThrownBy(() -> move("token")).isInstanceOf(TokenRefused.class);
    assertThat(keys.keeper()).isEqualTo(Keeper.FILE);
    assertThat(move("file")).isZero();
    assertThat(out.getOut())
        .contains("All keys are wrapped by the key in the file now")
        .doesNotContain("wrapped by the token now");
  }
}

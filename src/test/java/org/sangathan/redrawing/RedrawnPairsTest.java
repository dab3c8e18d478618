package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Mentors and the workers whom they guide stay together when their units are redrawn.
@OwnDatabase
class RedrawnPairsTest extends InRedrawing {
  @LocalServerPort private int port;
  private @Nullable Browser signedIn;

  @Test
  void aPairGoesOnInTheUnitThatAbsorbedItsOwnAndComesBack() {
    String one = booth();
    String two = booth();
    String pair = subject(pair(two, two, two));
    Reply done = merge(one, two);
    assertThat(refusals(done)).isEmpty();

    assertThat(mentors(one)).contains(mentor(two), worker(two));
    assertThat(mentors(two)).doesNotContain(worker(two));
    assertThat(refusals(pair(one, two, two))).containsExactly(3803);

    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(mentors(one)).doesNotContain(worker(two));
    assertThat(mentors(two)).contains(worker(two));
    assertThat(refusals(end(one, pair))).containsExactly(3805);
    assertThat(refusals(end(two, pair))).isEmpty();
  }

  @Test
  void afterASplitItIsEndedInThePartInWhichThePostGoesOn() {
    String old = booth();
    String pair = subject(pair(old, old, old));
    String first = newCode();
    String second = newCode();
    Reply done = halve(old, first, second);
    assertThat(refusals(done)).isEmpty();
    assertThat(mentors(first)).contains(worker(old));
    assertThat(refusals(end(second, pair))).containsExactly(3805);
    assertThat(refusals(end(first, pair))).isEmpty();
    assertThat(mentors(first)).doesNotContain(worker(old));

    assertThat(refusals(undo(old, done))).isEmpty();
    assertThat(mentors(old)).contains(mentor(old)).doesNotContain(worker(old));
  }

  @Test
  void whoWerePairedAfterItStayTogetherWhenItIsUndone() {
    String one = booth();
    String two = booth();
    Reply done = merge(one, two);
    String same = subject(pair(one, two, two));
    String across = subject(pair(one, two, one));
    assertThat(mentors(one)).contains(worker(one), worker(two));

    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(mentors(one)).contains(mentor(one)).doesNotContain(mentor(two), worker(two));
    assertThat(mentors(two)).contains(worker(two)).doesNotContain(worker(one));
    assertThat(refusals(pair(two, two, two))).containsExactly(3803);
    assertThat(refusals(end(two, same))).isEmpty();
    assertThat(refusals(end(one, across))).isEmpty();
  }

  @Test
  void pairsOfAMentorOfTwoUnitsStayApart() {
    String one = booth();
    String two = booth();
    assertThat(
            refusals(
                say(
                    "nisha",
                    "access.give-post",
                    two,
                    "account",
                    actor(mentor(one)).account().toString(),
                    "postType",
                    "mentor")))
        .isEmpty();
    pair(one, one, one);
    pair(two, one, two);
    assertThat(mentors(one)).contains(worker(one)).doesNotContain(worker(two));
    assertThat(mentors(two)).contains(worker(two)).doesNotContain(worker(one));

    Reply done = merge(one, two);
    assertThat(refusals(done)).isEmpty();
    assertThat(mentors(one)).contains(worker(one), worker(two));
    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(mentors(one)).contains(worker(one)).doesNotContain(worker(two));
  }

  /// With a mentor and a worker.
  private String booth() {
    String unit = newUnit("SEC1", "booth");
    post("mentor", mentor(unit), unit);
    post("booth-worker", worker(unit), unit);
    return unit;
  }

  private static String mentor(String unit) {
    return "mentor-" + unit.toLowerCase(Locale.ROOT);
  }

  private static String worker(String unit) {
    return "worker-" + unit.toLowerCase(Locale.ROOT);
  }

  private Reply pair(String unit, String mentorOf, String workerOf) {
    return say(
        "nisha",
        "mentoring.pair-mentor",
        unit,
        "mentor",
        actor(mentor(mentorOf)).account(),
        "worker",
        worker(workerOf));
  }

  private Reply end(String unit, String pair) {
    return say("nisha", "mentoring.end-pair", unit, "pair", pair);
  }

  private String mentors(String unit) {
    Browser known = signedIn;
    if (known == null) {
      known = new Browser(port);
      known.signIn("nisha", PASSWORD);
      signedIn = known;
    }
    return known.get("/u/" + unit + "/mentors").body();
  }
}

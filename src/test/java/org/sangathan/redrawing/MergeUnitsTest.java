package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class MergeUnitsTest extends InRedrawing {

  @Test
  void severalBecomeOneWithTheSumOfTheirTargets() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    enrol(one, 2);
    enrol(two, 3);
    target(one, 10);
    target(two, 15);
    long sector = claimed("SEC1");

    assertThat(refusals(merge(one, two))).isEmpty();

    assertThat(isClosed(two)).isTrue();
    assertThat(claimed(one)).isEqualTo(5);
    assertThat(claimed("SEC1")).isEqualTo(sector);
    assertThat(targets(one)).isEqualTo(25);
    assertThat(targets(two)).isZero();
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aNewUnitTakesThePlaceOfBothAcrossConstituencies() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC3", "booth");
    enrol(one, 1);
    String moved = enrol(two);
    long first = claimed("AC1");
    long second = claimed("AC2");
    String made = newCode();

    assertThat(refusals(mergeAnew(one, two, made))).isEmpty();

    assertThat(claimed(made)).isEqualTo(2);
    assertThat(claimed("AC1")).isEqualTo(first + 1);
    assertThat(claimed("AC2")).isEqualTo(second - 1);
    say("nisha", "membership.withdraw-person", made, "person", moved, "ground", "mistake");
    assertThat(claimed("AC1")).isEqualTo(first);
    assertThat(claimed("AC2")).isEqualTo(second - 1);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void wholeSectorsBecomeOne() {
    String one = newUnit("AC1", "sector");
    String two = newUnit("AC1", "sector");
    String booth = newUnit(two, "booth");
    enrol(booth, 2);
    assertThat(refusals(merge(one, two))).isEmpty();
    assertThat(claimed(one)).isEqualTo(2);
    assertThat(isClosed(two)).isTrue();
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void onlyUnitsOfOneLevelBecomeOne() {
    String booth = newUnit("SEC1", "booth");
    assertThat(refusals(merge(booth, "SEC2"))).containsExactly(5807);
    assertThat(refusals(merge(booth, "NOWHERE"))).containsExactly(5801);
    assertThat(refusals(merge(booth, booth))).containsExactly(5804);
  }

  @Test
  void postsGoOnInTheJoinedUnitSoThatPhonesCanSendWhatTheyHold() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    String worker = worker(two);
    Map<String, Object> late = enrolment(two, "सीता", phone());

    assertThat(refusals(merge(one, two))).isEmpty();

    assertThat(refusals(perform(worker, "membership.enrol-member", late))).isEmpty();
    assertThat(claimed(one)).isEqualTo(1);
    assertThat(access.holders(number(one))).hasSize(1);
  }

  @Test
  void postsEndWhereThatWasSaidAndWhereSomebodyWouldHaveOneTwice() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    String three = newUnit("SEC1", "booth");
    String worker = worker(two);
    givePost(worker, one);
    Reply joined =
        say("nisha", "redrawing.merge-units", one, "with", two, "goesOn", true, "sure", true);
    assertThat(refusals(joined)).isEmpty();
    assertThat(access.holders(number(one))).hasSize(1);

    Reply ended = mergeWithoutPosts(three, one);
    assertThat(refusals(ended)).isEmpty();
    assertThat(access.holders(number(three))).isEmpty();
    assertThat(refusals(undo(three, ended))).isEmpty();
    assertThat(access.holders(number(one))).hasSize(1);
  }

  @Test
  void whatIsHeldUnderAnEndedPostWaitsForAPostAndNoClockHelps() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    String worker = worker(two);
    Map<String, Object> late = enrolment(two, "गीता", phone());
    late.put("at", TODAY.minusDays(3) + "T06:00:00Z");
    late.put("now", TODAY.minusDays(3) + "T06:00:01Z");
    Object[] ending = {"with", two, "goesOn", true, "postsEnd", true};
    Reply looked = say("nisha", "redrawing.merge-units", one, ending);
    assertThat(refusals(looked)).contains(5891);
    Object[] sure = java.util.Arrays.copyOf(ending, ending.length + 2);
    sure[ending.length] = "sure";
    sure[ending.length + 1] = true;
    assertThat(refusals(say("nisha", "redrawing.merge-units", one, sure))).isEmpty();

    assertThat(refusals(perform(worker, "membership.enrol-member", late))).isNotEmpty();
    assertThat(claimed(one)).isZero();

    givePost(worker, one);
    assertThat(refusals(perform(worker, "membership.enrol-member", late))).isEmpty();
    assertThat(claimed(one)).isEqualTo(1);
  }

  @Test
  void whoKeepsSuchAPostThereLosesNothing() {
    String one = newUnit("SEC1", "booth");
    String two = newUnit("SEC1", "booth");
    String worker = worker(two);
    givePost(worker, one);
    Reply looked =
        say("nisha", "redrawing.merge-units", one, "with", two, "goesOn", true, "postsEnd", true);
    assertThat(refusals(looked)).contains(5848).doesNotContain(5891);
  }

  private void givePost(String worker, String unit) {
    Reply given =
        say(
            "nisha",
            "access.give-post",
            unit,
            "account",
            actor(worker).account().toString(),
            "postType",
            "booth-worker");
    assertThat(refusals(given)).isEmpty();
  }

  private String worker(String unit) {
    String name = "mala-" + unit.toLowerCase(Locale.ROOT);
    post("booth-worker", name, unit);
    return name;
  }
}

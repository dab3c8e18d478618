package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class MergeUnitsTest extends InRedrawing {

  @Test
  void severalBecomeOneWithTheSumOfTheirTargets() {
    String one = unit("SEC1", "booth");
    String two = unit("SEC1", "booth");
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
    String one = unit("SEC1", "booth");
    String two = unit("SEC3", "booth");
    enrol(one, 1);
    String moved = enrol(two);
    long first = claimed("AC1");
    long second = claimed("AC2");
    String made = fresh();

    assertThat(
            refusals(
                say(
                    "nisha",
                    "redrawing.merge-units",
                    one,
                    "with",
                    two,
                    "code",
                    made,
                    "nameHi",
                    "नई",
                    "sure",
                    true)))
        .isEmpty();

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
    String one = unit("AC1", "sector");
    String two = unit("AC1", "sector");
    String booth = unit(two, "booth");
    enrol(booth, 2);
    assertThat(refusals(merge(one, two))).isEmpty();
    assertThat(claimed(one)).isEqualTo(2);
    assertThat(isClosed(two)).isTrue();
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void onlyUnitsOfOneLevelBecomeOne() {
    String booth = unit("SEC1", "booth");
    assertThat(refusals(merge(booth, "SEC2"))).containsExactly(5807);
    assertThat(refusals(merge(booth, "NOWHERE"))).containsExactly(5801);
    assertThat(refusals(merge(booth, booth))).containsExactly(5804);
  }
}

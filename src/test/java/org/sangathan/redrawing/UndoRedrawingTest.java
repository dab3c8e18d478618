package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class UndoRedrawingTest extends InRedrawing {

  @Test
  void everythingIsAsBeforeAndTheCodeIsFreeForTheNextOne() {
    String booth = newUnit("SEC1", "booth");
    enrol(booth, 5);
    target(booth, 9);
    String part = newCode();
    Reply done = split(booth, part, 1, 1);

    assertThat(refusals(undo(booth, done))).isEmpty();

    assertThat(claimed(booth)).isEqualTo(5);
    assertThat(targets(booth)).isEqualTo(9);
    assertThat(isClosed(part)).isTrue();
    assertThat(refusals(undo(booth, done))).containsExactly(5832);
    assertThat(refusals(split(booth, part, 1, 4))).isEmpty();
    assertThat(claimed(part)).isEqualTo(4);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void aMergerIsUndoneWithWhatLayBelow() {
    String one = newUnit("AC1", "sector");
    String two = newUnit("AC1", "sector");
    String booth = newUnit(two, "booth");
    enrol(booth, 2);
    enrol(two, 1);
    Reply done = merge(one, two);
    assertThat(claimed(one)).isEqualTo(3);

    assertThat(refusals(undo(one, done))).isEmpty();

    assertThat(isClosed(two)).isFalse();
    assertThat(claimed(one)).isZero();
    assertThat(claimed(two)).isEqualTo(3);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void whatCameSinceStandsInTheWayAndIsNamed() {
    String booth = newUnit("SEC1", "booth");
    enrol(booth, 2);
    String part = newCode();
    Reply done = split(booth, part, 1, 1);
    enrol(part);
    assertThat(refusals(undo(booth, done))).containsExactly(5834);
    target(part, 4);
    assertThat(refusals(undo(booth, done))).contains(5837);
    split(part, newCode(), 1, 1);
    assertThat(refusals(undo(booth, done))).contains(5833);
    assertThat(refusals(undo("B2", done))).containsExactly(5831);
  }
}

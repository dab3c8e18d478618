package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.house.OwnDatabase;

@OwnDatabase
class SortPersonTest extends InRedrawing {

  @Test
  void whoCameLateForAClosedUnitWaitsUntilSomebodyLooked() {
    String booth = newUnit("SEC1", "booth");
    String other = newUnit("SEC1", "booth");
    merge(other, booth);
    String person = enrol(booth);
    assertThat(claimed(other)).isEqualTo(1);
    assertThat(refusals(say("nisha", "redrawing.sort-person", other, "person", person))).isEmpty();
    assertThat(refusals(say("nisha", "redrawing.sort-person", other, "person", person)))
        .containsExactly(5839);
  }
}

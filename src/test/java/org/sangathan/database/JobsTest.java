package org.sangathan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobsTest {

  /// As it is told to whoever keeps several nodes.
  @Test
  void whatADeadNodeHadBegunIsTakenUpWithinTwentySecondsAtWorst() {
    assertThat(Jobs.TAKEN_UP_AT_WORST).isLessThan(Duration.ofSeconds(20));
  }
}

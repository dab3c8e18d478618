package org.sangathan.doorkeeper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// For whoever runs the machine: from where, and by which way, people tried to come in in vain.
@Component
public class FailedTries {
  private static final int MOST = 50;

  private final FailureStore store;
  private final Clock clock;

  FailedTries(FailureStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Those of the last days, the most frequent first.
  public List<DoorPage.Failed> last(int days) {
    return store.since(clock.instant().minus(Duration.ofDays(days)), MOST);
  }
}

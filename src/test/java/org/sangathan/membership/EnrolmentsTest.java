package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sangathan.people.People;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;

class EnrolmentsTest extends InSmallWorld {
  @Autowired private People people;
  @Autowired private MembershipStore store;
  @Autowired private RehomingStore rehoming;
  @Autowired private Clock clock;

  /// Both writers ask for the notice at once in the first moment after a start.
  @Test
  void theNoticeIsKnownToWhoeverAsksFirst() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
      for (int start = 0; start < 200; start++) {
        Enrolments fresh = new Enrolments(people, store, rehoming, figures, clock);
        Callable<Boolean> ask = () -> fresh.knowsNotice(null);
        for (Future<Boolean> known : writers.invokeAll(List.of(ask, ask))) {
          assertThat(known.get()).isTrue();
        }
      }
    }
  }
}

package org.sangathan.works;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Progress.Cancelled;
import org.sangathan.acts.Reply;
import org.sangathan.database.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Does a long work in the name of whoever said it. If a node dies after the commit, the next one
/// is told that it was done before; if it dies earlier, everything was rolled back and is done
/// again: either way it is there once.
@Component
class WorkRunner {
  private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

  private final WorkStore store;
  private final WorkWatch watch;
  private final Acts acts;
  private final Clock clock;

  WorkRunner(WorkStore store, WorkWatch watch, Acts acts, Clock clock) {
    this.store = store;
    this.watch = watch;
    this.acts = acts;
    this.clock = clock;
  }

  void run(String id) {
    store
        .take(UUID.fromString(id), clock.instant())
        .ifPresent(work -> store.end(work.id(), perform(work)));
  }

  private WorkStore.End perform(WorkStore.Taken work) {
    try (WorkWatch.Watched progress = watch.over(work.id())) {
      return end(acts.perform(work.actor(), work.act(), work.said(), progress));
    } catch (Cancelled e) {
      return end(Work.State.CANCELLED, List.of());
    } catch (WorkWatch.NodeStops e) {
      throw e;
    } catch (RuntimeException e) {
      // What may pass is tried again by the scheduler; a fault would only fail again.
      if (StoreTrouble.of(e).mayPass()) throw e;
      LOG.error("{} {} failed", work.act(), work.id(), e);
      return end(Work.State.FAILED, List.of());
    }
  }

  private WorkStore.End end(Reply reply) {
    return switch (reply.answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> {
        int number = ((Acceptance) outcome).number();
        String word = reply.wordOf(outcome);
        yield new WorkStore.End(Work.State.DONE, clock.instant(), word, number, subject, List.of());
      }
      case Answer.Refused<?>(var complaints) ->
          end(Work.State.REFUSED, complaints.stream().map(WorkRunner::why).toList());
    };
  }

  private WorkStore.End end(Work.State state, List<Work.Why> complaints) {
    return new WorkStore.End(state, clock.instant(), null, null, null, complaints);
  }

  private static Work.Why why(Complaint complaint) {
    return new Work.Why(
        complaint.field(),
        complaint.refusal().number(),
        complaint.facts().stream().map(WorkRunner::kept).toList());
  }

  private static Object kept(@Nullable Object fact) {
    return switch (fact) {
      case Number number -> number;
      case LocalDate day -> DAY.format(day);
      case null, default -> String.valueOf(fact);
    };
  }
}

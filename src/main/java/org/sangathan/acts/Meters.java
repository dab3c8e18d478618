package org.sangathan.acts;

import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.sangathan.acts.Answer.Accepted;
import org.sangathan.acts.Answer.Refused;

/// What the operator sees grow and may raise an alarm at: acts by their outcome, refusals by their
/// number. Never who, where, or what was said.
public final class Meters {
  private Meters() {}

  static Reply counted(Reply reply) {
    switch (reply.answer()) {
      case Accepted<?>(var outcome, var subject) ->
          Metrics.counter(
                  "sangathan.acts",
                  "act",
                  reply.act(),
                  "number",
                  "" + ((Acceptance) outcome).number())
              .increment();
      case Refused<?>(var complaints) -> refused(complaints);
    }
    return reply;
  }

  /// One answer, counted once, by the first reason that it gives.
  public static void refused(List<Complaint> complaints) {
    Refusal why = complaints.getFirst().refusal();
    Metrics.counter("sangathan.refusals", "number", "" + why.number(), "status", "" + why.status())
        .increment();
  }
}

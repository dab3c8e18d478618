package org.sangathan.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a deed: accepted and remembered for ever, or refused with reasons and forgotten.
public sealed interface Answer<O extends Enum<O> & Acceptance> {

  /// @param subject the id of the thing that the act made or changed, null where there is none
  record Accepted<O extends Enum<O> & Acceptance>(O outcome, @Nullable UUID subject)
      implements Answer<O> {}

  record Refused<O extends Enum<O> & Acceptance>(List<Complaint> complaints) implements Answer<O> {}

  static <O extends Enum<O> & Acceptance> Answer<O> accepted(O outcome, @Nullable UUID subject) {
    return new Accepted<>(outcome, subject);
  }

  static <O extends Enum<O> & Acceptance> Answer<O> accepted(O outcome) {
    return new Accepted<>(outcome, null);
  }

  static <O extends Enum<O> & Acceptance> Answer<O> refused(List<Complaint> complaints) {
    return new Refused<>(complaints);
  }

  /// Refused because of one field (empty for a refusal that no single field explains).
  static <O extends Enum<O> & Acceptance> Answer<O> refused(
      String field, Refusal refusal, Object... facts) {
    return new Refused<>(List.of(new Complaint(field, refusal, facts)));
  }
}

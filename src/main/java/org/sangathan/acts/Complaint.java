package org.sangathan.acts;

import java.util.List;

/// One reason why a form was not taken, at the field that can mend it (empty: the form as a whole).
/// Facts fill the holes of the refusal's text.
public record Complaint(String field, Refusal refusal, List<Object> facts) {
  public Complaint(String field, Refusal refusal, Object... facts) {
    this(field, refusal, List.of(facts));
  }
}

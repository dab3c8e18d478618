package org.sangathan.pages;

import java.util.List;
import java.util.Objects;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Refusal;

/// Thrown by a `Show…` that will not show: the reader gets the refusal's text and number, as a page
/// or as problem+json.
public final class NotServed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Complaint> complaints;

  public NotServed(Refusal refusal, Object... facts) {
    this(List.of(new Complaint("", refusal, facts)));
  }

  /// For a read that is asked with fields of its own: each that could not be taken is named.
  public NotServed(List<Complaint> complaints) {
    // A refusal is no fault of the machine: nobody will read where it was thrown.
    super("refusal " + complaints.getFirst().refusal().number(), null, false, false);
    this.complaints = List.copyOf(complaints);
  }

  List<Complaint> complaints() {
    return Objects.requireNonNull(complaints);
  }
}

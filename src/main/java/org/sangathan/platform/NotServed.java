package org.sangathan.platform;

import java.util.Objects;

/// Thrown by a `Show…` that will not show: the reader gets the refusal's text and number, as a page
/// or as problem+json.
public final class NotServed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Complaint complaint;

  public NotServed(Refusal refusal, Object... facts) {
    // A refusal is no fault of the machine: nobody will read where it was thrown.
    super("refusal " + refusal.number(), null, false, false);
    this.complaint = new Complaint("", refusal, facts);
  }

  Complaint complaint() {
    return Objects.requireNonNull(complaint);
  }
}

package org.sangathan.pages;

import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// The page that says why a request was not served, and what to do.
///
/// @param event by which the operator finds this one in the log; null where there is nothing to
///   find
public record RefusalPage(Complaint complaint, @Nullable String event) implements Page {

  @Override
  public int status() {
    return complaint.refusal().status();
  }

  /// A part of a page that could not be had says so in its place.
  @Override
  public String fragment(String target) {
    return "RefusalNote";
  }

  public int number() {
    return complaint.refusal().number();
  }
}

package org.sangathan.signin;

import java.time.Instant;
import java.util.UUID;

/// A paper from an office above that opens one account once.
///
/// @param post in both languages, as it was when the slip was made
/// @param code sixteen letters in four groups; they also stand in its address
public record Slip(
    UUID account, String name, Post post, String code, Instant issuedAt, Instant until) {

  /// What somebody is, and where.
  public record Post(String nameHi, String nameEn, int unit) {}

  /// One that is to be made.
  ///
  /// @param id of the slip; its code follows from it
  public record Wanted(UUID id, UUID account, Post post) {}

  /// Keeps the code out of logs.
  @Override
  public String toString() {
    return "slip for " + account;
  }
}

package org.sangathan.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.words.Preferred;

/// Somebody who can sign in.
///
/// @param signInName the telephone (+91…), or a chosen name where a telephone is shared
record Account(
    UUID id,
    String signInName,
    @Nullable String phone,
    String name,
    String passwordHash,
    boolean mustChangePassword,
    Preferred preferred) {

  Actor actor() {
    return new Actor(id, name);
  }

  /// What everybody knows of the person, and so cannot be the password.
  String[] wellKnown() {
    return new String[] {signInName, phone == null ? "" : phone, name};
  }

  /// Keeps the hash out of logs.
  @Override
  public String toString() {
    return "account " + id;
  }
}

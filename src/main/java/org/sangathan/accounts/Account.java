package org.sangathan.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.sangathan.words.Preferred;

/// Somebody who can sign in.
///
/// @param signInName the telephone (+91…), or a chosen name where a telephone is shared
public record Account(
    UUID id, String signInName, @Nullable String phone, String name, Preferred preferred) {

  /// By the sign-in name alone: a telephone is both.
  public static Account of(UUID id, String signInName, String name, Preferred preferred) {
    String known = SignInName.of(signInName);
    return new Account(id, known, known.startsWith("+") ? known : null, name, preferred);
  }

  Actor actor(Presence presence) {
    return new Actor(id, name, presence);
  }

  /// At the machine itself.
  public Actor actor() {
    return new Actor(id, name);
  }

  /// What everybody knows of the person, and so cannot be a secret.
  public String[] wellKnown() {
    return new String[] {signInName, phone == null ? "" : phone, name};
  }
}

package org.sangathan.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.sangathan.words.Preferred;

/// Somebody who can sign in; or a program, which cannot.
///
/// @param signInName the telephone (+91…), or a chosen name where a telephone is shared; of a
///   program something that nobody can type at the door
/// @param news something changed at its door of which its owner has not said that they know
/// @param program a unit keeps it, and only tokens stand for it
public record Account(
    UUID id,
    String signInName,
    @Nullable String phone,
    String name,
    Preferred preferred,
    boolean news,
    boolean program) {

  /// Of a person who has just got it.
  public Account(
      UUID id, String signInName, @Nullable String phone, String name, Preferred preferred) {
    this(id, signInName, phone, name, preferred, false, false);
  }

  public static Account ofProgram(UUID id, String name) {
    return new Account(id, "program:" + id, null, name, Preferred.FIRST, false, true);
  }

  /// By the sign-in name alone: a telephone is both.
  public static Account of(UUID id, String signInName, String name, Preferred preferred) {
    String known = SignInName.of(signInName);
    return new Account(id, known, known.startsWith("+") ? known : null, name, preferred);
  }

  /// It is the telephone already, and by it the owner is known at the door, unless by a chosen
  /// name.
  public boolean isKnownBy(String e164) {
    return e164.equals(phone) && !isPhoneUnproven();
  }

  /// An office wrote the telephone down, and its owner is still known at the door by the former
  /// one.
  public boolean isPhoneUnproven() {
    return phone != null && signInName.startsWith("+") && !signInName.equals(phone);
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

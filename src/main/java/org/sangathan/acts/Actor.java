package org.sangathan.acts;

import java.util.UUID;

/// Who is acting: an account, the name by which the pages greet it, and how they came.
public record Actor(UUID account, String name, Presence presence) {

  /// At the machine itself.
  public Actor(UUID account, String name) {
    this(account, name, Presence.MACHINE);
  }
}

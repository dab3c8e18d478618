package org.sangathan.acts;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an actor came to act: by which door, from which address, how surely it is they, and how far
/// a token binds them. It stands in the trail, and the gate asks it.
///
/// @param address the network address of the request; null at the machine itself
/// @param sure proved by two things at once: what they have and what they know or are
/// @param bounds null where nothing but the posts bind
public record Presence(Door door, @Nullable String address, boolean sure, @Nullable Bounds bounds) {

  /// At the machine, or the organisation's own work.
  public static final Presence MACHINE = new Presence(Door.MACHINE, null, true, null);

  /// As it was kept with something that is done later; by no door, it was the machine's own.
  public static Presence kept(@Nullable String door, @Nullable String address, boolean sure) {
    return door == null
        ? MACHINE
        : new Presence(Door.valueOf(door.toUpperCase(Locale.ROOT)), address, sure, null);
  }

  /// By which door an act or a look comes.
  public enum Door {
    PAGE,
    PROGRAM,
    MACHINE;

    /// As it stands in the trail.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a token is bound to, beside the posts of its owner.
  ///
  /// @param unit and all below it
  /// @param capabilities names, whole modules (`membership.*`) or all (`*`)
  public record Bounds(int unit, Set<String> capabilities) {}
}

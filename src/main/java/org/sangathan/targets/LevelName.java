package org.sangathan.targets;

import org.sangathan.organisation.Level;

/// What a level, or a kind of post, is called.
public record LevelName(String hi, String en) {
  public static LevelName of(Level level) {
    return new LevelName(level.nameHi(), level.nameEn());
  }
}

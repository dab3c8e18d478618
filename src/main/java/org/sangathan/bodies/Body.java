package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A committee that decides, or one that once did.
///
/// @param cell in which its rows lie
/// @param unit its home
/// @param units whose posts sit in it: the home alone, or several for a joint body
/// @param follows the dissolved one in whose place it was formed
/// @param dissolution null while it lasts
record Body(
    int cell,
    UUID id,
    int unit,
    Kind kind,
    String nameHi,
    String nameEn,
    List<Integer> units,
    Quorum quorum,
    LocalDate formedOn,
    @Nullable UUID follows,
    @Nullable Dissolution dissolution) {

  enum Kind {
    EXECUTIVE,
    COMMITTEE,
    JOINT
  }

  /// How many of those who vote have to be there; in a joint body of each unit apart.
  record Quorum(int number, Of of) {
    enum Of {
      MEMBERS,
      PERCENT
    }

    int needed(int members) {
      return of == Of.MEMBERS ? number : Math.max(1, (members * number + 99) / 100);
    }

    boolean isPossible() {
      return number >= 1 && number <= (of == Of.PERCENT ? 100 : 1_000);
    }
  }

  /// It rests upon a decision and has a ground in words, or came by a redrawing.
  ///
  /// @param by the decision
  /// @param redrawing by which the unit was no more
  record Dissolution(
      LocalDate on, @Nullable UUID by, @Nullable String ground, @Nullable UUID redrawing) {

    static Dissolution byDecision(LocalDate on, UUID by, String ground) {
      return new Dissolution(on, by, ground, null);
    }
  }

  boolean lasts() {
    return dissolution == null;
  }

  boolean isJoint() {
    return kind == Kind.JOINT;
  }

  boolean leads() {
    return kind == Kind.EXECUTIVE && lasts();
  }

  Body renamed(String hi, String en, Quorum other) {
    return new Body(cell, id, unit, kind, hi, en, units, other, formedOn, follows, dissolution);
  }
}

package org.sangathan.formation;

/// How far the units of a level are formed, in a unit and below: two measures beside each other,
/// posts that are held and units that are formed by the rule of their level.
///
/// @param level the number of the level
/// @param units that have posts by a rule
/// @param complete of them, all whose required posts are held
/// @param partial of them, those in which some are
/// @param actingUnits of the complete ones, those in which somebody only looks after a post
/// @param unconfirmedUnits of the complete ones, those in which somebody has not said yes yet
/// @param posts all of them
/// @param required those without which a unit is not formed
/// @param filled held by somebody, `requiredFilled` of the required ones
/// @param confirmed by whoever holds it, from their own account
/// @param acting held by somebody who only looks after it
public record Coverage(
    int level,
    int units,
    int complete,
    int partial,
    int actingUnits,
    int unconfirmedUnits,
    int posts,
    int required,
    int filled,
    int requiredFilled,
    int confirmed,
    int acting) {

  static Coverage none(int level) {
    return new Coverage(level, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /// In which nobody holds a required post.
  public int empty() {
    return units - complete - partial;
  }

  public int incomplete() {
    return units - complete;
  }

  public int vacant() {
    return posts - filled;
  }

  /// From 0 to 1.
  public double share() {
    return units == 0 ? 0 : (double) complete / units;
  }

  /// How many units are in that state.
  int of(State state) {
    return switch (state) {
      case ALL -> units;
      case INCOMPLETE -> incomplete();
      case EMPTY -> empty();
      case PARTIAL -> partial;
      case COMPLETE -> complete;
      case ACTING -> actingUnits;
      case UNCONFIRMED -> unconfirmedUnits;
    };
  }
}

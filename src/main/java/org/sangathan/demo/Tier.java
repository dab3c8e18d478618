package org.sangathan.demo;

import java.util.List;
import java.util.Locale;

/// The levels of the demo's two trees, each with the levels under which its units may lie. Names
/// stand in the words files as `demo.level.<code>`.
enum Tier {
  NATION(1),
  STATE(1, NATION),
  ZONE(1, STATE),
  DIVISION(1, STATE, ZONE),
  DISTRICT(1, STATE, ZONE, DIVISION),
  METROPOLITAN(1, DISTRICT),
  CONSTITUENCY(1, DISTRICT),
  WARD(1, METROPOLITAN),
  SECTOR(1, CONSTITUENCY),
  BOOTH(1, CONSTITUENCY, SECTOR),
  PARLIAMENT(2),
  SEAT(2, PARLIAMENT);

  /// The hierarchies, by their numbers less one; names stand as `demo.tree.<code>`.
  static final List<String> TREES = List.of("main", "parliament");

  private final int tree;
  private final List<Tier> parents;

  Tier(int tree, Tier... parents) {
    this.tree = tree;
    this.parents = List.of(parents);
  }

  int id() {
    return ordinal() + 1;
  }

  int tree() {
    return tree;
  }

  List<Tier> parents() {
    return parents;
  }

  /// Facts below a constituency are born in it, so that it never matters how they move within.
  boolean carriesCell() {
    return this == CONSTITUENCY;
  }

  /// People live in the main tree; "booth later" is said of any unit of it.
  boolean takesMembers() {
    return tree == 1;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

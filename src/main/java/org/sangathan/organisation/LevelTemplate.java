package org.sangathan.organisation;

import java.util.List;

/// The levels with which an organisation begins; afterwards they are data like any other. Names
/// stand in the words files as `organisation.level.<code>`.
enum LevelTemplate {
  NATION(List.of()),
  STATE(List.of("NATION")),
  ZONE(List.of("NATION", "STATE")),
  DIVISION(List.of("STATE", "ZONE")),
  DISTRICT(List.of("STATE", "ZONE", "DIVISION")),
  METRO(List.of("STATE", "ZONE", "DIVISION", "DISTRICT")),
  AC(List.of("STATE", "DIVISION", "DISTRICT", "METRO")),
  SECTOR(List.of("AC")),
  WARD(List.of("DISTRICT", "METRO")),
  BOOTH(List.of("AC", "SECTOR"));

  private static final int STEP = 10;

  private final List<String> parents;

  LevelTemplate(List<String> parents) {
    this.parents = parents;
  }

  String word() {
    return "organisation.level." + name();
  }

  /// Between two ranks there is room for levels that somebody adds.
  int rank() {
    return (ordinal() + 1) * STEP;
  }

  /// They stand before their children in this list, so their numbers are known already.
  List<Integer> parents(List<Integer> numbers) {
    return parents.stream().map(code -> numbers.get(valueOf(code).ordinal())).toList();
  }

  /// Whether an organisation can begin here: everything below it is still possible.
  boolean maybeTop() {
    return compareTo(AC) < 0;
  }

  boolean carriesCell() {
    return this == AC;
  }

  boolean takesMembers() {
    return this == AC || this == SECTOR || this == WARD || this == BOOTH;
  }
}

package org.sangathan.lists;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A list that somebody may take away.
///
/// @param told how many people were said to be on it when it was asked for
/// @param kind `csv`, `xlsx` or `print`
/// @param columns codes of those that were asked for
/// @param copies how often it was taken already
record Taking(
    int cell,
    UUID id,
    int unit,
    UUID account,
    boolean below,
    int told,
    String kind,
    String reason,
    boolean wholeNumbers,
    List<String> columns,
    Instant allowedAt,
    Instant endsAt,
    int copies) {
  /// How often it may be taken.
  static final int MOST_COPIES = 3;

  /// What may have come since it was asked for without anybody being asked again.
  private static final int FEW = 10;

  private static final int TENTH = 10;

  /// How long it may have become: a tenth longer, or ten people.
  int longest() {
    return told + Math.max(FEW, told / TENTH);
  }

  boolean has(Column column) {
    return columns.contains(column.code());
  }

  /// By which it is traced: on each row of each copy.
  String number() {
    return number(id);
  }

  static String number(UUID id) {
    String chance = id.toString().substring(24).toUpperCase(Locale.ROOT);
    return chance.substring(0, 4) + "-" + chance.substring(4, 8) + "-" + chance.substring(8);
  }
}

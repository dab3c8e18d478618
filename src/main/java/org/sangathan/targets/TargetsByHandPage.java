package org.sangathan.targets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// One number field for each unit of a level below a unit, with what holds now.
///
/// @param measure its code
/// @param level code of the level of which the units are, or null for those directly below
/// @param levels that may be chosen, by code
/// @param own what the unit itself is to reach, by each issuer
/// @param rows in the order of the tree; empty where there are too many to be written by hand
/// @param units how many there are
public record TargetsByHandPage(
    Heading heading,
    DriveLine drive,
    String measure,
    @Nullable String level,
    Map<String, LevelName> levels,
    List<Own> own,
    List<Row> rows,
    int units)
    implements Page {

  /// @param handedOn whether that issuer has set the units below as well, so that the reader's
  ///   numbers need not come to it
  public record Own(
      @Nullable String issuerHi, @Nullable String issuerEn, long value, boolean handedOn) {}

  /// @param value what the reader's own unit has set, or null
  /// @param others what other issuers have set
  /// @param electors or null where nobody knows
  public record Row(
      Heading.Step unit, @Nullable Long value, List<Own> others, @Nullable Long electors) {}

  /// What can be counted, by code.
  public List<String> measures() {
    return TargetMeasure.codes();
  }

  /// How many can be written by hand.
  public int most() {
    return ShowTargetsByHand.MOST;
  }

  public long sum() {
    return rows.stream().mapToLong(row -> row.value() == null ? 0 : row.value()).sum();
  }
}

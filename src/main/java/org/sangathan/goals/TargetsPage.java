package org.sangathan.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.TreeName;
import org.sangathan.pages.Page;
import org.sangathan.targets.DriveLine;
import org.sangathan.targets.LevelName;
import org.sangathan.targets.TargetMeasure;

/// What a unit and the units directly below it are to reach, drive by drive, and the forms by which
/// that changes.
///
/// @param day as on which it is told
/// @param drives within which the unit lies, the latest first
/// @param shown the drive that is looked at, or null where there is none
/// @param levels below the unit by code, the upper ones first
/// @param kinds of post by which people may be recorded, by code
/// @param trees where the targets of the unit count, and those of units that are tied to it
/// @param may the names of the acts that the reader may do here
public record TargetsPage(
    Heading heading,
    OnDay day,
    List<DriveLine> drives,
    @Nullable Shown shown,
    Map<String, LevelName> levels,
    Map<String, LevelName> kinds,
    Trees trees,
    Set<String> may)
    implements Page {

  /// The tree in which the unit lies, and what units of other trees are to reach that are tied to
  /// it.
  public record Trees(TreeName own, List<Tied> tied) {}

  /// A unit of another tree with its targets in one drive of that tree.
  public record Tied(TreeName tree, Heading.Step unit, List<Goal> goals) {}

  /// @param own targets of the unit itself
  /// @param rows those of the units directly below, what is furthest behind first
  /// @param sums where the unit's own target and those below it do not come to the same
  /// @param without how many units directly below have none
  /// @param changes how the unit's own targets came to be what they are, the latest first
  /// @param terms the same for what was settled for the drive
  public record Shown(
      DriveLine drive,
      List<Goal> own,
      List<Row> rows,
      List<Sum> sums,
      int without,
      List<Change> changes,
      List<Terms> terms) {

    /// Whether the rows differ in what is counted or in who set it, so that each must say.
    public boolean isMixed() {
      return rows.stream()
              .map(row -> row.goal().measure() + row.goal().issuerHi() + row.goal().issuerEn())
              .distinct()
              .count()
          > 1;
    }
  }

  /// What can be counted, by code.
  public List<String> measures() {
    return TargetMeasure.codes();
  }

  /// The page of a unit in the same drive on the same day.
  public String address(String code, String drive) {
    return day.at("/u/" + code + "/targets?drive=" + drive);
  }

  public record Row(Heading.Step unit, Goal goal) {}

  /// @param measure the key of the word for what is counted
  /// @param was what the same issuer had set before, or null where it was the first
  public record Change(
      Instant since,
      @Nullable String issuerHi,
      @Nullable String issuerEn,
      String measure,
      @Nullable Long was,
      long value) {}

  /// @param enrollers codes of the kinds of post by which people are recorded; empty for all
  public record Terms(
      Instant since,
      @Nullable String issuerHi,
      @Nullable String issuerEn,
      LocalDate from,
      LocalDate to,
      @Nullable Integer fee,
      List<String> enrollers) {}

  /// @param measure the key of the word for what is counted
  /// @param left what is not handed on, or how much too much is if it is less than nothing
  public record Sum(String measure, long below, long left) {}
}

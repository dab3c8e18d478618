package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.TreeName;
import org.sangathan.pages.Page;
import org.sangathan.targets.TargetMeasure;

/// What holders of posts in a unit and below it are to reach, drive by drive, and the forms by
/// which that changes.
///
/// @param tree in which the unit lies
/// @param drives within which it lies, the latest first
/// @param shown the drive that is looked at, or null where there is none
/// @param kinds of post that can have a target, by code
public record PostTargetsPage(
    Heading heading,
    TreeName tree,
    List<DriveLine> drives,
    @Nullable Shown shown,
    Map<String, KindName> kinds,
    May may)
    implements Page {

  public record KindName(String hi, String en) {}

  /// What the reader may do here.
  public record May(boolean set, boolean takeBack) {}

  /// @param over it ended before today
  public record DriveLine(
      String id,
      @Nullable String nameHi,
      @Nullable String nameEn,
      LocalDate from,
      LocalDate to,
      boolean over) {
    static DriveLine of(Drive drive, LocalDate today) {
      return new DriveLine(
          drive.id().toString(),
          drive.nameHi(),
          drive.nameEn(),
          drive.fromDay(),
          drive.toDay(),
          drive.isOver(today));
    }
  }

  /// @param here those that posts of this unit and below have from here or from above
  /// @param below those that were said for units further down, as many as fit on a page
  public record Shown(DriveLine drive, List<Line> here, List<Line> below, int belowInAll) {}

  /// One target by post.
  ///
  /// @param kind its code
  /// @param measure the code of what is counted
  /// @param by code of the unit that set it
  /// @param of the unit for which it was said, if not for this one
  /// @param mine the reader's own unit set it, and for this unit
  public record Line(
      String kind,
      KindName kindName,
      String measure,
      long value,
      String by,
      @Nullable String issuerHi,
      @Nullable String issuerEn,
      Heading.@Nullable Step of,
      boolean mine) {

    /// The sheet of its holders, as seen from a unit.
    public String sheet(String unit, String drive) {
      return "/u/%s/post-targets/sheet?drive=%s&kind=%s&measure=%s&by=%s"
          .formatted(unit, drive, kind, measure, by);
    }
  }

  /// What can be counted, by code.
  public List<String> measures() {
    return TargetMeasure.codes();
  }
}

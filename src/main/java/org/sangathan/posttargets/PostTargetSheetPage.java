package org.sangathan.posttargets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.TreeName;
import org.sangathan.pages.Page;
import org.sangathan.posttargets.PostTargetsPage.DriveLine;
import org.sangathan.posttargets.PostTargetsPage.KindName;

/// Every post of one kind in a unit and below it that has a target: who holds it, and how far they
/// are by each of the two counts.
///
/// @param measure the code of what is counted
/// @param holders how many people hold these posts
/// @param vacant how many of the posts nobody holds
/// @param changes how the target came to be what it is, the latest first; empty while it was never
///   changed
/// @param together recorded by all holders themselves, each record once; null where there are too
///   many posts
/// @param most up to so many posts are shown
/// @param sheet which one of fifty lines this is
/// @param more whether another one follows
public record PostTargetSheetPage(
    Heading heading,
    TreeName tree,
    DriveLine drive,
    KindName kind,
    String measure,
    @Nullable String issuerHi,
    @Nullable String issuerEn,
    Asked asked,
    List<Row> rows,
    List<Change> changes,
    int holders,
    int vacant,
    @Nullable Long together,
    int most,
    int sheet,
    boolean more)
    implements Page {

  /// What the address asks for.
  public record Asked(
      String code, String drive, String kind, String measure, String by, String order) {
    public String ordered(String other, int sheet) {
      return "/u/%s/post-targets/sheet?drive=%s&kind=%s&measure=%s&by=%s&order=%s&sheet=%d"
          .formatted(code, drive, kind, measure, by, other, sheet);
    }

    /// The same posts as a file: the address before its ending, and what follows it.
    public String file() {
      return "/u/%s/post-targets/sheet".formatted(code);
    }

    public String fileQuery() {
      return "?drive=%s&kind=%s&measure=%s&by=%s&order=%s"
          .formatted(drive, kind, measure, by, order);
    }

    public String onSheet(int sheet) {
      return ordered(order, sheet);
    }
  }

  /// In which order the posts can stand, by code.
  public List<String> orders() {
    return ShowPostTargetSheet.Order.codes();
  }

  /// One time that the target was set, for the posts of a unit and below.
  ///
  /// @param was before, by the same unit for the same; null where nothing was
  /// @param value nought where it was taken back
  public record Change(
      Instant since,
      @Nullable String ofHi,
      @Nullable String ofEn,
      @Nullable Long was,
      long value) {}

  /// @param name null while the post is vacant
  /// @param besides over how many units the post goes beside its own
  /// @param since when it is held, or vacant
  /// @param made null where the reader may not see the figures of all its units, or it is vacant
  public record Row(
      @Nullable String name,
      Heading.Step unit,
      int besides,
      boolean acting,
      @Nullable LocalDate since,
      long target,
      long recorded,
      @Nullable Long made) {
    public boolean isVacant() {
      return name == null;
    }
  }
}

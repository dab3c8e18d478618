package org.sangathan.posttargets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;
import org.sangathan.posttargets.PostTargetsPage.DriveLine;
import org.sangathan.posttargets.PostTargetsPage.KindName;

/// What one is to reach by one's own posts, in the drives that are not over.
public record OwnTargetsPage(List<Counted> counted) implements Page {

  /// What is counted in one drive.
  ///
  /// @param measure its code
  /// @param recorded whom one recorded oneself, in whatever post: said once
  public record Counted(DriveLine drive, String measure, long recorded, List<Line> lines) {}

  /// One target of one post.
  ///
  /// @param besides over how many units the post goes beside its own
  /// @param made in the units of the post
  public record Line(
      KindName post,
      Places.Name unit,
      int besides,
      LocalDate since,
      @Nullable String issuerHi,
      @Nullable String issuerEn,
      long target,
      long made) {}
}

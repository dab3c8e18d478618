package org.sangathan.formation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Level;
import org.sangathan.pages.Page;

/// Of which posts the committees of each level consist.
///
/// @param tree code of the tree whose levels these are
/// @param kinds that people hold, in their order
public record RulesPage(
    Heading heading, String tree, List<LevelRules> levels, List<PostKinds.PostKind> kinds)
    implements Page {

  /// @param units how many there are of it
  /// @param goals what share of its committees shall be women and youth
  public record LevelRules(Level level, int units, List<Line> lines, Coverage.Goals goals) {}

  public record Line(
      String kind,
      String nameHi,
      String nameEn,
      int places,
      boolean required,
      boolean acting,
      @Nullable Integer termMonths) {}
}

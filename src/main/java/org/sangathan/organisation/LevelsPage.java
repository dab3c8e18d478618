package org.sangathan.organisation;

import java.util.List;
import org.sangathan.pages.Page;

/// All trees with their levels, and the forms that add to them.
///
/// @param top code of the unit in which trees and levels are changed
/// @param mayChange the reader may
public record LevelsPage(List<TreeLevels> trees, String top, boolean mayChange) implements Page {

  /// The main tree comes first.
  public boolean isMain(TreeName tree) {
    return trees.getFirst().tree().id() == tree.id();
  }

  public record TreeLevels(TreeName tree, List<Level> levels) {
    /// The levels under which units of this one may lie.
    public List<Level> parents(Level level) {
      return levels.stream().filter(l -> level.parents().contains(l.id())).toList();
    }
  }
}

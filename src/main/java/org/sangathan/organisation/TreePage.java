package org.sangathan.organisation;

import java.util.List;
import org.sangathan.pages.Page;

/// A unit and what lies directly below it, each with what lies further down.
///
/// @param left how many units below are not listed, because there are too many to read
public record TreePage(Heading heading, List<Node> nodes, int left, List<Count> below)
    implements Page {

  /// @param leaf nothing lies below it
  public record Node(Heading.Step unit, boolean leaf, List<Count> below) {}

  /// So many open units of one level.
  public record Count(String levelHi, String levelEn, int units) {}

  @Override
  public String fragment(String target) {
    return "TreeNodes";
  }
}

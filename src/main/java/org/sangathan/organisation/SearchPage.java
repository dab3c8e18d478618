package org.sangathan.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// What a search for units found.
public record SearchPage(String asked, List<Hit> hits) implements Page {

  /// @param parent above it, null for a root
  /// @param by the former name or alias by which it was found; null for its own name
  public record Hit(
      Heading.Step unit, Heading.@Nullable Step parent, @Nullable String by, boolean closed) {}

  /// The same while one types: in the box of the masthead, or in a field that asks for a unit.
  @Override
  public String fragment(String target) {
    return target.endsWith("-units") ? "UnitOptions" : "SearchHits";
  }
}

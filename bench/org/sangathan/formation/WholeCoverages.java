package org.sangathan.formation;

import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.springframework.context.ApplicationContext;

/// Everything that a page of coverage asks before it is written.
public final class WholeCoverages {
  private final ShowFormation pages;
  private final Places places;
  private final Actor reader;

  public WholeCoverages(ApplicationContext context, Actor reader) {
    this.pages = context.getBean(ShowFormation.class);
    this.places = context.getBean(Places.class);
    this.reader = reader;
  }

  /// @return how many levels the page tells of
  public int look(int unit, String level, @Nullable String state, int skip) {
    return pages
        .show(places.byId(unit).orElseThrow(), reader, level, state, Integer.toString(skip))
        .levels()
        .size();
  }
}

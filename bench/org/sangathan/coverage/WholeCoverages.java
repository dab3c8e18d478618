package org.sangathan.coverage;

import java.util.Map;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.springframework.context.ApplicationContext;

/// Everything that a page of coverage asks before it is written.
public final class WholeCoverages {
  private final ShowCoverage pages;
  private final Places places;
  private final Actor reader;

  public WholeCoverages(ApplicationContext context, Actor reader) {
    this.pages = context.getBean(ShowCoverage.class);
    this.places = context.getBean(Places.class);
    this.reader = reader;
  }

  /// @param said what an address says beside the unit
  /// @return how many levels the page tells of
  public int look(int unit, Map<String, String> said) {
    return pages.show(places.byId(unit).orElseThrow(), reader, said).levels().size();
  }
}

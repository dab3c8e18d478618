package org.sangathan.overview;

import java.util.Map;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.words.Language;
import org.springframework.context.ApplicationContext;

/// Everything that the page of a unit asks before it is written: its figures and goals, the units
/// below with theirs, what needs somebody, who is responsible.
public final class WholePages {
  private final ShowUnit pages;
  private final Places places;
  private final Actor reader;

  public WholePages(ApplicationContext context, Actor reader) {
    this.pages = context.getBean(ShowUnit.class);
    this.places = context.getBean(Places.class);
    this.reader = reader;
  }

  /// @return how many targets the page tells
  public int look(int unit) {
    Comparison.Reader asking =
        new Comparison.Reader(places.byId(unit).orElseThrow(), reader, Language.HINDI);
    return pages.page(asking, Map.of()).goals().size();
  }
}

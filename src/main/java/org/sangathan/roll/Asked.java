package org.sangathan.roll;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.Figures;
import org.sangathan.pages.Sought;
import org.sangathan.people.PersonList;
import org.sangathan.words.LatinKey;

/// Whose list somebody asks for, as on which day, and from where on.
record Asked(
    Actor actor,
    Place place,
    OnDay day,
    Figures.Scope scope,
    Sought sought,
    PersonList.@Nullable After after) {
  /// So many stand on one page.
  static final int STRETCH = 50;

  boolean below() {
    return scope == Figures.Scope.BELOW;
  }

  /// What somebody has to be allowed for it.
  String[] needed() {
    return sought.isBlank()
        ? new String[] {ShowPeople.SEE}
        : new String[] {ShowPeople.SEE, ShowPeople.SEARCH};
  }

  /// One more than a page holds tells whether there are more.
  PersonList.Wanted wanted(int[] cells, int @Nullable [] units) {
    return new PersonList.Wanted(cells, units, LatinKey.fine(sought.text()), after, STRETCH + 1);
  }

  /// Where the next stretch begins, for an address.
  static String behind(PersonList.Line last) {
    return last.cellId() + "." + last.id();
  }

  static PersonList.@Nullable After after(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,9}\\.[0-9a-fA-F-]{36}")) return null;
    int dot = text.indexOf('.');
    return new PersonList.After(
        Integer.parseInt(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
  }
}

package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Where something lay from a day until, and without, another one.
public record Spell<T>(T where, LocalDate from, LocalDate to) {

  /// Where something lay until a day.
  public record Until<T>(T where, LocalDate day) {}

  /// One after the other; what lay in several places on one day is told in the last of them.
  ///
  /// @param before in the order of time
  public static <T> List<Spell<T>> of(List<Until<T>> before, T now) {
    List<Spell<T>> spells = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (Until<T> until : before) {
      if (until.day.isAfter(from)) add(spells, new Spell<>(until.where, from, until.day));
      from = until.day;
    }
    add(spells, new Spell<>(now, from, LocalDate.MAX));
    return spells;
  }

  /// What went and came back within a day was never elsewhere.
  private static <T> void add(List<Spell<T>> spells, Spell<T> next) {
    boolean stayed = !spells.isEmpty() && spells.getLast().where.equals(next.where);
    LocalDate from = stayed ? spells.removeLast().from : next.from;
    spells.add(new Spell<>(next.where, from, next.to));
  }
}

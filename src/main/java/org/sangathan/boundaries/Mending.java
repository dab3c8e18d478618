package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;

/// What has to be added to figures of today so that they tell a past day in the boundaries that
/// were asked for. Only what is told elsewhere than it is added up is looked at, so that the page
/// of a nation costs what was redrawn, and not what there is.
final class Mending {
  private final Paths paths;
  private final LocalDate day;
  private final Map<Integer, List<GroupFigures>> more = new HashMap<>();

  /// @param day that is told
  Mending(Paths paths, LocalDate day) {
    this.paths = paths;
    this.day = day;
  }

  /// Figures of the unit are told where it is.
  void put(int unit, GroupFigures own) {
    paths.told(unit).forEach(whole -> add(whole, own));
  }

  /// And not where its rows are added up.
  ///
  /// @param cells the unit's own figures by the cells of their rows
  void takeOut(int unit, Map<Integer, GroupFigures> cells) {
    cells.forEach((cell, own) -> {
      GroupFigures less = own.until(day).negative();
      paths.addedUp(unit, cell).forEach(whole -> add(whole, less));
    });
  }

  /// The unit's rows, which are told where it is.
  void carry(int unit, Map<Integer, GroupFigures> cells) {
    takeOut(unit, cells);
    put(unit, whole(cells).until(day));
  }

  /// A unit's own figures, of whatever cells their rows lie in.
  static GroupFigures whole(Map<Integer, GroupFigures> cells) {
    List<GroupFigures> parts = List.copyOf(cells.values());
    return parts.getFirst().plus(parts.subList(1, parts.size()));
  }

  private void add(int whole, GroupFigures figures) {
    more.computeIfAbsent(whole, w -> new ArrayList<>()).add(figures);
  }

  /// @param read the figures of these groups as they are added up today
  List<GroupFigures> of(List<Group> groups, List<GroupFigures> read) {
    Map<Integer, GroupFigures> mended = new LinkedHashMap<>();
    read.forEach(one -> mended.put(one.key(), one));
    for (Group group : groups) {
      List<GroupFigures> its =
          IntStream.of(group.wholes())
              .boxed()
              .flatMap(whole -> more.getOrDefault(whole, List.of()).stream())
              .toList();
      mended.computeIfPresent(group.key(), (key, one) -> one.plus(its));
    }
    return List.copyOf(mended.values());
  }
}

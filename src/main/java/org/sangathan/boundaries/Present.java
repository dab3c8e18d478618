package org.sangathan.boundaries;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.redrawing.TodaysBoundaries;

/// This moment.
///
/// @param counted the figures as they are added up
/// @param followed the figures as they are told
/// @param todays what followed what
record Present(
    Tree tree,
    Organisation organisation,
    Figures counted,
    Followed followed,
    TodaysBoundaries todays)
    implements OfToday {

  @Override
  public int parent(int unit) {
    return tree.parent(unit);
  }

  @Override
  public int[] children(int unit) {
    return tree.children(unit);
  }

  @Override
  public int[] atLevel(int unit, Level level) {
    return tree.unitsAtLevelUnder(unit, level.id());
  }

  @Override
  public int[] homes(int unit, Figures.Scope scope) {
    return scope == Figures.Scope.HERE ? new int[] {unit} : tree.under(unit);
  }

  @Override
  public int told(int home) {
    return home;
  }

  @Override
  public Doings doings() {
    return new Doings(tree, todays.heirsBy(followed.day()), tree::parent, IntStream.empty());
  }

  @Override
  public Shifts shifts() {
    return new Shifts(tree, Map.of(), Map.of());
  }

  @Override
  public int[] linked(int unit) {
    return Group.linked(tree, unit);
  }

  @Override
  public Group linkedWithin(int unit, int place) {
    return Group.linkedWithin(tree, unit, place);
  }

  @Override
  public Map<Integer, Unit> units(int... numbers) {
    return organisation.units(numbers);
  }

  @Override
  public List<Heading.Step> named(List<Heading.Step> steps) {
    return steps;
  }
}

package org.sangathan.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sangathan.acts.Actor;
import org.sangathan.coverage.CoveragePage.Spot;
import org.sangathan.coverage.CoveragePage.Square;
import org.sangathan.coverage.CoveragePage.UnitMap;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.State;
import org.sangathan.organisation.Location;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// All units of a level at one glance, a square for each, in the order of the tree: how far each is
/// formed.
@Component
class Squares {
  /// More than a constituency's booths are no glance any more.
  private static final int MOST = 600;

  private final Organisation organisation;

  Squares(Organisation organisation) {
    this.organisation = organisation;
  }

  /// All units of a level, in the order of the tree, with how each is formed; none where there is
  /// but one, or too many for a glance.
  ///
  /// @param tops at or below which they lie
  /// @param together of their level, all of them
  static Map<Integer, Coverage> units(View view, int[] tops, Coverage together) {
    // All booths of a state are not gone through only to find that they are too many.
    if (together.units() < 2 || together.units() > MOST) return Map.of();
    return new Window(view.ground(), together.level(), State.ALL, 0, MOST).units(tops);
  }

  /// @param units as [#units] tells them
  List<Square> of(View view, Map<Integer, Coverage> units, Actor reader) {
    int[] drawn = units.keySet().stream().mapToInt(Integer::intValue).toArray();
    return view.steps(drawn, reader).stream()
        .map(step -> new Square(step, state(Objects.requireNonNull(units.get(step.id())))))
        .toList();
  }

  /// The same where they lie; empty where fewer than two say where.
  Optional<UnitMap> map(List<Square> squares) {
    Map<Integer, Location> known =
        organisation.locations(squares.stream().mapToInt(s -> s.unit().id()).toArray());
    if (known.size() < 2) return Optional.empty();
    Sheet sheet = new Sheet(known.values());
    return Optional.of(
        new UnitMap(
            sheet.height(),
            squares.stream()
                .filter(square -> known.containsKey(square.unit().id()))
                // What is missing lies above what is not.
                .sorted(
                    Comparator.comparing(
                        Square::state, Comparator.comparing(State.COMPLETE::equals).reversed()))
                .map(square ->
                    sheet.spot(square, Objects.requireNonNull(known.get(square.unit().id()))))
                .toList()));
  }

  /// A sheet on which all of these lie. A degree to the east is as long as its latitude lets it be,
  /// which is true enough for a town or a district.
  private static final class Sheet {
    private static final int WIDE = 1000;
    private static final int HIGH = 1400;
    private static final int MARGIN = 40;

    private final double west;
    private final double north;
    private final double narrowing;
    private final double scale;
    private final int height;

    Sheet(Collection<Location> places) {
      DoubleSummaryStatistics easts =
          places.stream().mapToDouble(Location::east).summaryStatistics();
      DoubleSummaryStatistics norths =
          places.stream().mapToDouble(Location::north).summaryStatistics();
      this.west = easts.getMin();
      this.north = norths.getMax();
      this.narrowing = Math.cos(Math.toRadians((norths.getMin() + norths.getMax()) / 2));
      double width = Math.max((easts.getMax() - west) * narrowing, 1e-6);
      double depth = Math.max(north - norths.getMin(), 1e-6);
      this.scale = Math.min((WIDE - 2 * MARGIN) / width, (HIGH - 2 * MARGIN) / depth);
      this.height = (int) Math.round(depth * scale) + 2 * MARGIN;
    }

    int height() {
      return height;
    }

    Spot spot(Square square, Location at) {
      return new Spot(
          square,
          MARGIN + (int) Math.round((at.east() - west) * narrowing * scale),
          MARGIN + (int) Math.round((north - at.north()) * scale));
    }
  }

  /// Of one unit, the state that asks most of its office.
  private static State state(Coverage one) {
    if (one.empty() > 0) return State.EMPTY;
    if (one.partial() > 0) return State.PARTIAL;
    if (one.actingUnits() > 0) return State.ACTING;
    return one.unconfirmedUnits() > 0 ? State.UNCONFIRMED : State.COMPLETE;
  }
}

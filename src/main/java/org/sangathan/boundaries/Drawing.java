package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Unit;
import org.sangathan.targets.Targets;

/// The organisation as one page tells it: which units lie where, and what was counted in them.
public interface Drawing extends Targets.Told {

  /// Under which unit it lies, or [org.sangathan.organisation.Tree#NONE] above a root.
  int parent(int unit);

  /// The units directly below.
  int[] children(int unit);

  /// All of a level below the unit, or it itself.
  int[] atLevel(int unit, Level level);

  /// The homes of those who are told in the unit, and below it where that is asked for; also homes
  /// that are no more.
  int[] homes(int unit, Figures.Scope scope);

  /// The unit in which somebody is told who had that home on the day.
  int told(int home);

  /// In which unit it is told what each did itself.
  Doings doings();

  /// What is told elsewhere than it was known to lie when the day ended.
  Shifts shifts();

  /// What is counted to the unit or to one below it and lies elsewhere, each piece once.
  int[] linked(int unit);

  /// What is counted to the unit, or to one below it, and lies within a place.
  Group linkedWithin(int unit, int place);

  /// The units as they are called, without those that are not there.
  Map<Integer, Unit> units(int... numbers);

  /// What was said of units on the day, by the unit in which the page tells it: of those that were
  /// redrawn since each part has its share.
  ///
  /// @param read by unit and whatever is told apart
  default <K> Map<Integer, Map<K, Long>> said(
      int[] units, Function<int[], Map<Integer, Map<K, Long>>> read) {
    return read.apply(units);
  }

  /// The last day, of one and those after it, on which the unit was redrawn, where it is told with
  /// what it followed.
  default Optional<LocalDate> redrawn(int unit, LocalDate from) {
    return Optional.empty();
  }

  /// Under the names that the page tells.
  default List<Heading.Step> named(List<Heading.Step> steps) {
    Map<Integer, Unit> units = units(steps.stream().mapToInt(Heading.Step::id).toArray());
    return steps.stream()
        .map(step -> {
          Unit unit = units.get(step.id());
          return unit == null ? step : step.named(unit.nameHi(), unit.nameEn());
        })
        .toList();
  }

  /// The figures of each group, in the order asked: totals, and the days from one on.
  @Override
  List<GroupFigures> figures(List<Group> groups, LocalDate from);

  /// What happened in the unit itself and not below it.
  GroupFigures here(int unit, LocalDate from);

  /// The figures of the unit's own page, with all below it and what is counted to it, or of the
  /// unit alone.
  default GroupFigures own(int unit, Figures.Scope scope, LocalDate from) {
    return scope == Figures.Scope.HERE
        ? here(unit, from)
        : figures(List.of(Group.of(unit, linked(unit))), from).getFirst();
  }
}

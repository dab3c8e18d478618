package org.sangathan.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The door of the module: post what a fact changes, and read any unit's figures as of this moment.
@Component
public class Figures {
  /// Who may see a unit's figures: on its page, and as a program.
  public static final String SHOW_UNIT = "figures.show-unit";

  /// From so many units upwards a reading is shared by all who ask within a moment.
  private static final int UNITS_OF_A_TOP_PAGE = 20_000;

  private final Measures measures;
  private final TallyStore tallies;
  private final FigureStore store;
  private final LateStore late;
  private final Organisation organisation;
  private final Ledger ledger;
  private final SingleFlight<Asked, List<GroupFigures>> shared = new SingleFlight<>();
  private final SingleFlight<AskedLate, Map<Integer, LateArrivals>> sharedLate =
      new SingleFlight<>();

  Figures(
      Measures measures,
      TallyStore tallies,
      FigureStore store,
      LateStore late,
      Organisation organisation,
      Ledger ledger) {
    this.measures = measures;
    this.tallies = tallies;
    this.store = store;
    this.late = late;
    this.organisation = organisation;
    this.ledger = ledger;
  }

  /// Posts changes in the transaction of the fact that caused them, on the open day that it holds.
  public void post(LocalDate day, Collection<Entry> entries) {
    Map<List<Integer>, TallyStore.Gain> gains = new LinkedHashMap<>();
    for (Entry entry : entries) {
      int cell = entry.home().cell();
      int unit = entry.home().unit();
      gains.computeIfAbsent(
                  List.of(cell, unit),
                  k -> new TallyStore.Gain(cell, unit, new int[measures.size()]))
              .values()[measures.indexOf(entry.measure())] +=
          entry.by();
    }
    if (!gains.isEmpty()) tallies.post(day, gains.values());
  }

  /// Posts beside an enrolment or a renewal that it was done on an earlier day than the open one;
  /// one of this day needs nothing, and so does one whose clock ran ahead.
  ///
  /// @param measure a flow that has its column among the late ones
  /// @param deedDays by home unit, one entry for each
  public void postLate(
      LocalDate day, Measure measure, Collection<Map.Entry<Place, LocalDate>> deedDays) {
    Map<LateStore.Late, Integer> rows = new LinkedHashMap<>();
    for (Map.Entry<Place, LocalDate> one : deedDays) {
      if (!one.getValue().isBefore(day)) continue;
      Place home = one.getKey();
      rows.merge(new LateStore.Late(home.cell(), home.unit(), one.getValue()), 1, Integer::sum);
    }
    if (!rows.isEmpty()) late.post(day, measure, rows);
  }

  /// How late arrivals change what each group made on some days.
  ///
  /// @param measure as in [#postLate]
  public Map<Integer, LateArrivals> late(
      Measure measure, List<Group> groups, LateArrivals.Days days) {
    LateStore.Asked asked = new LateStore.Asked(measure, days);
    Supplier<Map<Integer, LateArrivals>> read =
        () -> new Reading(organisation.tree(), groups, measures.size()).late(late, asked);
    return isOfATopPage(groups)
        ? sharedLate.get(new AskedLate(wholes(groups), asked), read)
        : read.get();
  }

  /// The figures of each group, in the order asked: totals to this moment and the days from `from`.
  public List<GroupFigures> of(List<Group> groups, LocalDate from) {
    return isOfATopPage(groups)
        ? shared.get(new Asked(wholes(groups), from), () -> read(groups, from))
        : read(groups, from);
  }

  private boolean isOfATopPage(List<Group> groups) {
    Tree tree = organisation.tree();
    return groups.stream()
            .flatMapToInt(g -> IntStream.of(g.wholes()))
            .map(unit -> tree.end(unit) - tree.index(unit))
            .sum()
        >= UNITS_OF_A_TOP_PAGE;
  }

  /// A group's key and what it adds up: the same unit with and without its links are two questions.
  private static List<Integer> wholes(List<Group> groups) {
    return groups.stream()
        .flatMapToInt(g ->
            IntStream.concat(IntStream.of(g.key(), g.wholes().length), IntStream.of(g.wholes())))
        .boxed()
        .toList();
  }

  /// As [#of], past whatever others were told a moment ago.
  public List<GroupFigures> read(List<Group> groups, LocalDate from) {
    return new Reading(organisation.tree(), groups, measures.size())
        .read(store, from, ledger.openDay());
  }

  /// Of a unit in which nothing was ever counted.
  public GroupFigures nothing(int unit) {
    return new GroupFigures(unit, measures.size());
  }

  /// What happened in the unit itself and not below it.
  public GroupFigures here(int unit, LocalDate from) {
    GroupFigures figures = new GroupFigures(unit, measures.size());
    for (FigureStore.Born day : store.born(organisation.tree().allCells(unit), unit)) {
      figures.addToTotals(day.values());
      if (!day.day().isBefore(from)) figures.addToDay(day.day(), day.values());
    }
    return figures;
  }

  /// The same of many units in one question, every day of them, parted by the cells in which their
  /// facts lie: those are what units at and above a cell add up. Units without any are left out.
  public Map<Integer, Map<Integer, GroupFigures>> eachByCell(int[] units) {
    Map<Integer, Map<Integer, GroupFigures>> each = new LinkedHashMap<>();
    for (FigureStore.Born day : store.born(organisation.tree().allCells(units), units)) {
      GroupFigures figures =
          each.computeIfAbsent(day.unit(), unit -> new LinkedHashMap<>())
              .computeIfAbsent(day.cell(), cell -> new GroupFigures(day.unit(), measures.size()));
      figures.addToTotals(day.values());
      figures.addToDay(day.day(), day.values());
    }
    return each;
  }

  /// Those of the units of which something happened, on the day or later, in another cell than
  /// their own: they were moved since, or it was undone then.
  public int[] elsewhereSince(int[] units, LocalDate day) {
    if (units.length == 0) return units;
    Tree tree = organisation.tree();
    return store.cells(tree.allCells(units), units, day).stream()
        .filter(in -> in.cell() != tree.cell(in.unit()))
        .mapToInt(FigureStore.In::unit)
        .distinct()
        .toArray();
  }

  /// What a figure of a unit counts.
  public enum Scope {
    HERE,
    BELOW;

    public static Scope of(@Nullable String below) {
      return "false".equals(below) ? HERE : BELOW;
    }
  }

  /// The last day that is closed and folded into every unit above.
  public LocalDate closedUntil() {
    return store.pointer().coveredDay();
  }

  public Measures measures() {
    return measures;
  }

  private record Asked(List<Integer> wholes, LocalDate from) {}

  private record AskedLate(List<Integer> wholes, LateStore.Asked days) {}
}

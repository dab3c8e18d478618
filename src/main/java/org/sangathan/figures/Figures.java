package org.sangathan.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.platform.Ledger;
import org.springframework.stereotype.Component;

/// The door of the module: post what a fact changes, and read any unit's figures as of this moment.
@Component
public class Figures {
  /// From so many cells upwards a reading is shared by all who ask within a moment.
  private static final int CELLS_OF_A_TOP_PAGE = 100;

  private final Measures measures;
  private final TallyStore tallies;
  private final FigureStore store;
  private final Organisation organisation;
  private final Ledger ledger;
  private final SingleFlight<Asked, List<GroupFigures>> shared = new SingleFlight<>();

  Figures(
      Measures measures,
      TallyStore tallies,
      FigureStore store,
      Organisation organisation,
      Ledger ledger) {
    this.measures = measures;
    this.tallies = tallies;
    this.store = store;
    this.organisation = organisation;
    this.ledger = ledger;
  }

  /// Posts changes in the transaction of the fact that caused them, on the open day that it holds.
  public void post(LocalDate day, Collection<Entry> entries) {
    Map<List<Integer>, TallyStore.Gain> gains = new LinkedHashMap<>();
    for (Entry entry : entries) {
      int cell = entry.home().cell();
      int unit = entry.home().unit();
      gains
          .computeIfAbsent(
              List.of(cell, unit), k -> new TallyStore.Gain(cell, unit, new int[measures.size()]))
          .values()[measures.indexOf(entry.measure())] +=
          entry.by();
    }
    if (!gains.isEmpty()) tallies.post(day, gains.values());
  }

  /// The figures of each group, in the order asked: totals to this moment and the days from `from`.
  public List<GroupFigures> of(List<Group> groups, LocalDate from) {
    Tree tree = organisation.tree();
    int cells = groups.stream().mapToInt(g -> tree.cellsUnder(g.key()).length).sum();
    Asked asked = new Asked(groups.stream().map(Group::key).toList(), from);
    return cells < CELLS_OF_A_TOP_PAGE
        ? read(groups, from)
        : shared.get(asked, () -> read(groups, from));
  }

  /// As [#of], past whatever others were told a moment ago.
  public List<GroupFigures> read(List<Group> groups, LocalDate from) {
    return new Reading(organisation.tree(), groups, measures.size()).read(store, from, ledger.openDay());
  }

  /// What happened in the unit itself and not below it.
  public GroupFigures here(int unit, LocalDate from) {
    return new HereReading(organisation.tree(), measures.size())
        .read(store, unit, from, ledger.openDay());
  }

  public Measures measures() {
    return measures;
  }

  private record Asked(List<Integer> keys, LocalDate from) {}
}

package org.sangathan.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Ledger;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Compares what stands in each home unit by the tallies with what the owners' rows say.
@Component
class Recounting {
  private final Database database;
  private final Ledger ledger;
  private final Figures figures;
  private final CheckStore checks;
  private final Sources sources;

  /// Who counts again, and where the units lie.
  @Component
  record Sources(List<Measured> owners, Measures measures, Places places) {}

  Recounting(
      Database database, Ledger ledger, Figures figures, CheckStore checks, Sources sources) {
    this.database = database;
    this.ledger = ledger;
    this.figures = figures;
    this.checks = checks;
    this.sources = sources;
  }

  /// By how much a measure of a unit has to change to be what the rows say.
  record Difference(int unit, Measure measure, long by) {}

  List<Difference> differences() {
    return database.atOneMoment(this::compare);
  }

  private List<Difference> compare() {
    Map<Integer, long[]> tallied = new HashMap<>(checks.totals());
    List<Difference> differences = new ArrayList<>();
    Map<Integer, long[]> counted = new HashMap<>();
    for (Measured owner : sources.owners()) {
      List<Measure> again = owner.countedAgain();
      owner.recount(recount -> add(counted, again, recount));
    }
    counted.forEach((unit, values) -> note(differences, unit, values, tallied.remove(unit)));
    tallied.forEach((unit, values) -> note(differences, unit, null, values));
    return differences;
  }

  private List<Measure> again() {
    return sources.owners().stream().flatMap(owner -> owner.countedAgain().stream()).toList();
  }

  private void add(Map<Integer, long[]> counted, List<Measure> again, Measured.Recount recount) {
    long[] values =
        counted.computeIfAbsent(recount.unit(), u -> new long[sources.measures().size()]);
    for (int i = 0; i < again.size(); i++) {
      values[sources.measures().indexOf(again.get(i))] += recount.counts()[i];
    }
  }

  private void note(
      List<Difference> differences,
      int unit,
      long @Nullable [] counted,
      long @Nullable [] tallied) {
    for (Measure measure : again()) {
      int m = sources.measures().indexOf(measure);
      long by = (counted == null ? 0 : counted[m]) - (tallied == null ? 0 : tallied[m]);
      if (by != 0) differences.add(new Difference(unit, measure, by));
    }
  }

  /// Posts what is missing or too much on the open day: closed days never change.
  void mend() {
    post(differences());
  }

  /// Lets people leave the bands of age that they have grown out of. To be asked after the last day
  /// of the year was closed: until then somebody may still be counted by the year that is over. A
  /// second time there is nothing left to post.
  void turnYear() {
    List<Measure> turning =
        sources.owners().stream().flatMap(o -> o.turningWithTheYear().stream()).toList();
    if (turning.isEmpty()) return;
    post(differences().stream().filter(d -> turning.contains(d.measure())).toList());
  }

  private void post(List<Difference> differences) {
    if (differences.isEmpty()) return;
    database.transact(() -> {
      figures.post(ledger.hold(), differences.stream().map(this::entry).toList());
      return null;
    });
  }

  private Entry entry(Difference difference) {
    return new Entry(
        sources.places().byId(difference.unit()).orElseThrow(),
        difference.measure(),
        Math.toIntExact(difference.by()));
  }
}

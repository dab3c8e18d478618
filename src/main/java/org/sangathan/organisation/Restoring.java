package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Verdicts.Change;
import org.sangathan.organisation.ImportStore.Made;
import org.sangathan.organisation.UnitColumns.Plain;
import org.springframework.stereotype.Component;

/// Gives units back what a file made different in them, and removes those that it made. A name or a
/// parent comes back by a dated change of its own: both times were what they were.
@Component
class Restoring {
  private static final int AT_A_TIME = 5_000;

  private final Organisation organisation;
  private final UnitStore units;
  private final ChangeStore changes;
  private final UndoStore undos;
  private final ImportStore store;
  private final RenameUnit renaming;
  private final MoveUnit moving;

  Restoring(
      Organisation organisation,
      UnitStore units,
      ChangeStore changes,
      UndoStore undos,
      ImportStore store,
      RenameUnit renaming,
      MoveUnit moving) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
    this.undos = undos;
    this.store = store;
    this.renaming = renaming;
    this.moving = moving;
  }

  void undo(Undoing.Whole whole, LocalDate day, Progress progress) {
    reopen(whole, day);
    moveBack(whole, day);
    whole.byUnit().forEach((unit, changed) -> giveBack(unit, changed, day));
    if (whole.report().made() > 0) remove(whole.report(), progress);
    undos.undone(whole.report().id(), day);
    organisation.changed();
  }

  /// The highest numbers first: no unit has a number below its parent's.
  private void remove(ImportStore.Report report, Progress progress) {
    undos.removeParticulars(report);
    for (int end = report.first() + report.made(); end > report.first(); end -= AT_A_TIME) {
      progress.tell(report.first() + report.made() - end, report.made());
      undos.remove(Math.max(report.first(), end - AT_A_TIME), end);
    }
  }

  private void reopen(Undoing.Whole whole, LocalDate day) {
    for (Made made : whole.changes()) {
      if (made.change().column().equals(Plain.VALID_TO.header())) {
        undos.reopen(
            new int[] {made.unit()},
            LocalDate.parse(Objects.requireNonNull(made.change().after())),
            day);
      }
    }
  }

  /// Those that lay highest go first: then no step on the way makes a circle.
  private void moveBack(Undoing.Whole whole, LocalDate day) {
    Map<Integer, Integer> back = new HashMap<>();
    for (Made made : whole.changes()) {
      if (!made.change().column().equals(Plain.PARENT_CODE.header())) continue;
      String code = Objects.requireNonNull(made.change().before());
      back.put(made.unit(), units.here(code).orElseThrow().id());
    }
    if (back.isEmpty()) return;
    organisation.changed();
    Tree present = organisation.treeNow();
    MoveUnit.Days days = new MoveUnit.Days(day, day);
    for (int unit : highestFirst(back, present)) {
      moving.move(present, units.here(unit), Objects.requireNonNull(back.get(unit)), days);
      present = organisation.treeNow();
    }
  }

  private static List<Integer> highestFirst(Map<Integer, Integer> back, Tree tree) {
    return back.keySet().stream()
        .sorted(
            Comparator.<Integer>comparingInt(unit -> depth(unit, back, tree)).thenComparing(u -> u))
        .toList();
  }

  private static int depth(int unit, Map<Integer, Integer> back, Tree tree) {
    int depth = 0;
    for (int at = unit; at != Tree.NONE; depth++) {
      at = back.containsKey(at) ? Objects.requireNonNull(back.get(at)) : tree.parent(at);
    }
    return depth;
  }

  private void giveBack(int number, List<Change> changed, LocalDate day) {
    Unit unit = units.here(number);
    Unit named = unit;
    for (Change change : changed) {
      String column = change.column();
      if (column.equals(Plain.NAME_HI.header()))
        named = named.named(change.before(), named.nameEn());
      if (column.equals(Plain.NAME_EN.header()))
        named = named.named(named.nameHi(), change.before());
      if (column.equals(Plain.KIND.header())) changes.setKind(number, change.before());
      if (column.equals(Plain.ALIASES.header())) {
        undos.removeAliases(number, Differences.codes(change.after()));
      }
      giveBackNumbers(number, change, day);
    }
    if (!named.equals(unit)) renaming.rename(unit, named.nameHi(), named.nameEn(), day);
  }

  private void giveBackNumbers(int unit, Change change, LocalDate day) {
    String column = change.column();
    if (column.startsWith("id:")) {
      String scheme = column.substring(3);
      String after = Objects.requireNonNull(change.after());
      store.endOfficialIds(List.of(new ChangeStore.OfficialId(unit, scheme, after, day)));
      if (change.before() != null) {
        undos.giveOfficialId(new ChangeStore.OfficialId(unit, scheme, change.before(), day));
      }
    } else if (column.startsWith("link:")) {
      giveBackTies(unit, change, day);
    } else if (column.startsWith("count:")) {
      Differences.Dated dated = Differences.Dated.of(column);
      if (change.before() == null) undos.removeCount(unit, dated);
      else {
        long value = Long.parseLong(change.before());
        changes.addCounts(
            List.of(new ChangeStore.Count(unit, dated.what(), dated.asOn(), value, null)));
      }
    } else if (column.startsWith("fact:")) {
      giveBackFact(unit, change);
    }
  }

  private void giveBackFact(int unit, Change change) {
    Differences.Dated dated = Differences.Dated.of(change.column());
    if (change.before() == null) changes.removeFact(unit, dated.what(), dated.asOn());
    else {
      changes.addFacts(
          List.of(new ChangeStore.Fact(unit, dated.what(), dated.asOn(), change.before())));
    }
  }

  private void giveBackTies(int unit, Change change, LocalDate day) {
    String type = change.column().substring(5);
    List<ChangeStore.Link> ended = new ArrayList<>();
    List<ChangeStore.Link> given = new ArrayList<>();
    Set<String> codes = new TreeSet<>(Differences.codes(change.before()));
    codes.addAll(Differences.codes(change.after()));
    for (String code : codes) {
      int target = units.here(code).orElseThrow().id();
      boolean counted = Differences.counts(change.before(), code);
      ChangeStore.Link link = new ChangeStore.Link(unit, target, type, counted, day);
      boolean stays = counted == Differences.counts(change.after(), code);
      boolean was = Differences.codes(change.before()).contains(code);
      boolean is = Differences.codes(change.after()).contains(code);
      if (is && !(was && stays)) ended.add(link);
      if (was && !(is && stays)) given.add(link);
    }
    if (!ended.isEmpty()) changes.endLinks(ended);
    if (!given.isEmpty()) changes.addLinks(given);
  }
}

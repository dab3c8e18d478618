package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts.Change;
import org.sangathan.organisation.ChangeStore.Count;
import org.sangathan.organisation.ChangeStore.Fact;
import org.sangathan.organisation.ChangeStore.Link;
import org.sangathan.organisation.ChangeStore.NewUnit;
import org.sangathan.organisation.ChangeStore.OfficialId;
import org.sangathan.organisation.ChangeStore.Word;
import org.sangathan.organisation.ImportStore.Known;
import org.sangathan.organisation.ImportStore.Particulars;
import org.sangathan.organisation.UnitColumns.Plain;
import org.springframework.stereotype.Component;

/// Writes a file of units that was found in order, going through it some thousand rows at a time:
/// new units first, each after its parent; then ties, and for units that exist only what differs.
@Component
class Importing {
  private final Organisation organisation;
  private final TreeStore trees;
  private final UnitStore units;
  private final ChangeStore changes;
  private final ImportStore store;
  private final FileCheck check;
  private final RenameUnit renaming;
  private final MoveUnit moving;

  Importing(
      Organisation organisation,
      TreeStore trees,
      UnitStore units,
      ChangeStore changes,
      ImportStore store,
      FileCheck check,
      RenameUnit renaming,
      MoveUnit moving) {
    this.organisation = organisation;
    this.trees = trees;
    this.units = units;
    this.changes = changes;
    this.store = store;
    this.check = check;
    this.renaming = renaming;
    this.moving = moving;
  }

  /// A file with what was found about it.
  record Checked(Tree tree, MatchedFile file, Forest forest, Progress progress) {}

  ImportStore.Report write(Deed<?> deed, UUID upload, Checked checked) {
    Work work = new Work(deed, checked);
    work.addNew();
    if (work.hasTies || work.made < checked.forest.size()) work.goThrough(2, work::changeSome);
    work.move();
    work.close();
    ImportStore.Report report =
        new ImportStore.Report(
            deed.idOf(0),
            upload,
            deed.actor().account(),
            deed.day(),
            work.first,
            work.made,
            work.changed,
            checked.forest.size() - work.made - work.changed);
    if (work.made + work.changed > 0) organisation.changed();
    store.keep(report);
    return report;
  }

  /// One import while it is being written.
  private final class Work {
    private final Deed<?> deed;
    private final LocalDate day;
    private final Tree tree;
    private final MatchedFile file;
    private final Forest forest;
    private final Progress progress;
    private final List<Closing> closings = new ArrayList<>();
    private int first;
    private int made;
    private int changed;
    private boolean hasTies;

    private record Closing(int unit, LocalDate from) {}

    Work(Deed<?> deed, Checked checked) {
      this.deed = deed;
      this.day = deed.day();
      this.tree = checked.tree;
      this.file = checked.file;
      this.forest = checked.forest;
      this.progress = checked.progress;
    }

    void goThrough(int stage, Consumer<List<UnitRow>> take) {
      Progress told = Stages.of(progress, stage, ImportUnits.STAGES);
      RowReader reader = check.reader(file, tree, Asking.of(deed, told), file.verdicts());
      FileCheck.inChunks(file, reader, told, take);
    }

    /// A row whose parent stands below it waits for the next time through the file: as often as the
    /// tree is deep, at most.
    void addNew() {
      int all = forest.countNew();
      if (all == 0) return;
      first = trees.numbers(all);
      while (made < all) {
        int before = made;
        goThrough(1, this::addSome);
        if (made == before) throw new IllegalStateException("no row found its parent");
      }
    }

    private void addSome(List<UnitRow> rows) {
      Particularly more = new Particularly();
      List<NewUnit> fresh = new ArrayList<>();
      for (UnitRow row : rows) {
        int at = forest.row(row.code());
        if (!isNext(row, at)) continue;
        forest.give(at, first + made++);
        NewUnit unit = unit(row, at);
        fresh.add(unit);
        more.words.addAll(CreateUnit.names(unit.unit()));
        more.add(unit.unit().id(), row, new Particulars());
        hasTies |= !row.links().isEmpty();
      }
      if (fresh.isEmpty()) return;
      changes.addUnits(fresh);
      more.write();
    }

    private boolean isNext(UnitRow row, int at) {
      if (!forest.isNew(at) || forest.given(at) != Forest.UNKNOWN || !forest.isFirst(row)) {
        return false;
      }
      int parent = forest.parent(at);
      return !forest.isRow(parent) || forest.given(forest.rowAt(parent)) != Forest.UNKNOWN;
    }

    private NewUnit unit(UnitRow row, int at) {
      int[] path = path(at);
      Level level = forest.level(at);
      LocalDate from = row.from() == null ? row.to() == null ? day : row.to() : row.from();
      Unit unit =
          new Unit(
              forest.given(at),
              level.tree(),
              level.id(),
              path[path.length - 1],
              cell(at),
              row.code(),
              row.nameHi(),
              row.nameEn(),
              row.kind(),
              from,
              row.to());
      return new NewUnit(unit, path);
    }

    private int[] path(int row) {
      List<Integer> rows = new ArrayList<>();
      int at = forest.parent(row);
      for (; forest.isRow(at); at = forest.parent(forest.rowAt(at))) {
        rows.addFirst(forest.given(forest.rowAt(at)));
      }
      IntStream above = Arrays.stream(tree.pathTo(at));
      return IntStream.concat(above, rows.stream().mapToInt(Integer::intValue)).toArray();
    }

    private int cell(int row) {
      int key = row;
      int at = forest.parent(row);
      while (!forest.level(key).carriesCell() && forest.isRow(at)) {
        key = forest.rowAt(at);
        at = forest.parent(key);
      }
      if (forest.level(key).carriesCell()) return forest.given(key);
      int cell = tree.cell(at);
      return tree.level(cell).carriesCell() ? cell : forest.given(row);
    }

    /// Everything that needs the units of the file to be there.
    private void changeSome(List<UnitRow> rows) {
      Known known = store.known(rows);
      Particularly more = new Particularly();
      List<ImportStore.Made> journal = new ArrayList<>();
      for (UnitRow row : rows) {
        int at = forest.row(row.code());
        if (!forest.isFirst(row)) continue;
        Unit unit = Objects.requireNonNull(known.unit(row.code()));
        if (forest.isNew(at)) {
          more.addLinks(unit.id(), row, known);
          continue;
        }
        List<Change> differing = Differences.of(row, unit, known);
        if (differing.isEmpty()) continue;
        changed++;
        differing.forEach(c -> journal.add(new ImportStore.Made(unit.id(), c)));
        change(unit, row, differing);
        more.add(unit.id(), row, known.particulars(unit.id()));
        more.addLinks(unit.id(), row, known);
      }
      more.write();
      store.addChanges(deed.idOf(0), journal);
    }

    private void change(Unit unit, UnitRow row, List<Change> differing) {
      Set<String> columns = new HashSet<>();
      differing.forEach(c -> columns.add(c.column()));
      if (Differences.renames(row, unit)) {
        String hi = row.nameHi() == null ? unit.nameHi() : row.nameHi();
        String en = row.nameEn() == null ? unit.nameEn() : row.nameEn();
        renaming.rename(unit, hi, en, day);
      }
      if (columns.contains(Plain.KIND.header())) changes.setKind(unit.id(), row.kind());
      if (columns.contains(Plain.VALID_TO.header())) {
        closings.add(new Closing(unit.id(), Objects.requireNonNull(row.to())));
      }
    }

    /// After each move of more than a leaf the tree is read anew: paths below it are other ones.
    void move() {
      List<Integer> rows = forest.movesTopDown();
      if (rows.isEmpty()) return;
      organisation.changed();
      Tree present = organisation.treeNow();
      MoveUnit.Days days = new MoveUnit.Days(day, day);
      for (int row : rows) {
        Unit unit = units.here(forest.unit(row));
        boolean leaf = present.isLeaf(unit.id());
        int parent = forest.parent(row);
        int to = forest.isRow(parent) ? forest.given(forest.rowAt(parent)) : parent;
        moving.move(present, unit, to, days);
        if (!leaf) present = organisation.treeNow();
      }
    }

    void close() {
      closings.forEach(closing -> changes.close(new int[] {closing.unit}, closing.from));
    }

    /// What is written of some rows besides the units themselves.
    private final class Particularly {
      private final List<Word> words = new ArrayList<>();
      private final List<OfficialId> ids = new ArrayList<>();
      private final List<OfficialId> endedIds = new ArrayList<>();
      private final List<Link> links = new ArrayList<>();
      private final List<Link> endedLinks = new ArrayList<>();
      private final List<Count> counts = new ArrayList<>();
      private final List<Fact> facts = new ArrayList<>();

      void add(int unit, UnitRow row, Particulars before) {
        for (String alias : row.aliases()) {
          if (!before.aliases().contains(alias)) words.add(new Word(unit, "alias", alias));
        }
        row.ids()
            .forEach((scheme, value) -> {
              String present = before.ids().get(scheme);
              if (value.equals(present)) return;
              OfficialId id = new OfficialId(unit, scheme, value, day);
              if (present != null) endedIds.add(id);
              ids.add(id);
            });
        for (UnitRow.Weight weight : row.weights()) {
          Long present = before.weights().get(new Differences.Dated(weight.what(), weight.asOn()));
          if (!Objects.equals(present, weight.value())) {
            counts.add(new Count(unit, weight.what(), weight.asOn(), weight.value(), null));
          }
        }
        for (UnitRow.Fact fact : row.facts()) {
          facts.add(new Fact(unit, fact.what(), fact.since(), fact.value()));
        }
      }

      void addLinks(int unit, UnitRow row, Known known) {
        row.links()
            .forEach((type, ties) -> {
              Map<String, Boolean> before =
                  known.particulars(unit).links().getOrDefault(type, Map.of());
              compareLinks(new Link(unit, 0, type, false, day), ties, before, known);
            });
      }

      private void compareLinks(
          Link kind, UnitRow.Ties ties, Map<String, Boolean> before, Known known) {
        for (String code : ties.codes()) {
          Boolean present = before.get(code);
          boolean counts = code.equals(ties.counting());
          if (present != null && present == counts) continue;
          Link link = kind.to(known.number(code));
          if (present != null) endedLinks.add(link);
          links.add(new Link(link.unit(), link.target(), link.type(), counts, link.from()));
        }
        for (String code : before.keySet()) {
          if (!ties.codes().contains(code)) {
            endedLinks.add(kind.to(units.here(code).orElseThrow().id()));
          }
        }
      }

      void write() {
        if (!words.isEmpty()) changes.addWords(words);
        if (!endedIds.isEmpty()) store.endOfficialIds(endedIds);
        if (!ids.isEmpty()) changes.addOfficialIds(ids);
        if (!endedLinks.isEmpty()) changes.endLinks(endedLinks);
        if (!links.isEmpty()) changes.addLinks(links);
        if (!counts.isEmpty()) changes.addCounts(counts);
        if (!facts.isEmpty()) changes.addFacts(facts);
      }
    }
  }
}

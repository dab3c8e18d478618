package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.ChangeStore.Count;
import org.sangathan.organisation.ChangeStore.Link;
import org.sangathan.organisation.ChangeStore.NewUnit;
import org.sangathan.organisation.ChangeStore.OfficialId;
import org.sangathan.organisation.ChangeStore.Word;
import org.springframework.stereotype.Component;

/// Writes a file of units that was found in order: new units set by set, then, for units that
/// exist, only what differs.
@Component
class Importing {
  private static final int AT_A_TIME = 5_000;

  private final Organisation organisation;
  private final TreeStore trees;
  private final ChangeStore changes;
  private final ImportStore store;
  private final RenameUnit renaming;
  private final MoveUnit moving;

  Importing(
      Organisation organisation,
      TreeStore trees,
      ChangeStore changes,
      ImportStore store,
      RenameUnit renaming,
      MoveUnit moving) {
    this.organisation = organisation;
    this.trees = trees;
    this.changes = changes;
    this.store = store;
    this.renaming = renaming;
    this.moving = moving;
  }

  /// A file with all that is known about it.
  ///
  /// @param known units that exist, by code, of all codes that the file names
  record Checked(
      List<UnitRow> rows, Map<String, Unit> known, FileCheck check, UnitColumns columns) {}

  ImportStore.Report write(Deed<?> deed, Tree tree, Checked file) {
    Work work = new Work(deed, tree, file);
    work.addNew();
    work.addParticulars();
    work.changeKnown();
    int made = work.made.size();
    int changed = work.changed.size();
    ImportStore.Report report =
        new ImportStore.Report(
            deed.idOf(0),
            deed.actor().account(),
            deed.day(),
            made,
            changed,
            file.rows.size() - made - changed,
            file.columns.dropped(),
            file.columns.ignored());
    if (made + changed > 0) organisation.changed();
    store.keep(report);
    return report;
  }

  /// Where a unit of this file was put.
  private record Placed(int id, int[] path, int cell, boolean inCell) {}

  /// One import while it is being written.
  private final class Work {
    private final Tree tree;
    private final Checked file;
    private final LocalDate day;
    private final Map<String, Placed> made = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<Word> words = new ArrayList<>();
    private final List<OfficialId> ids = new ArrayList<>();
    private final List<OfficialId> endedIds = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> endedLinks = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();

    Work(Deed<?> deed, Tree tree, Checked file) {
      this.tree = tree;
      this.file = file;
      this.day = deed.day();
    }

    void addNew() {
      List<UnitRow> rows = file.check.newTopDown();
      int id = trees.numbers(rows.size());
      List<NewUnit> units = new ArrayList<>();
      for (UnitRow row : rows) {
        Level level = Objects.requireNonNull(row.level());
        Placed placed = place(id++, above(Objects.requireNonNull(row.parent())), level);
        made.put(row.code(), placed);
        units.add(new NewUnit(unit(row, level, placed), placed.path));
      }
      inSets(units, changes::addUnits);
      for (NewUnit each : units) words.addAll(CreateUnit.names(each.unit()));
    }

    private Placed above(String parent) {
      Placed placed = made.get(parent);
      if (placed != null) return placed;
      int id = Objects.requireNonNull(file.known.get(parent)).id();
      int cell = tree.cell(id);
      return new Placed(id, tree.ancestors(id), cell, tree.level(cell).carriesCell());
    }

    private static Placed place(int id, Placed above, Level level) {
      int[] path = java.util.Arrays.copyOf(above.path, above.path.length + 1);
      path[above.path.length] = above.id;
      boolean inCell = level.carriesCell() || above.inCell;
      return new Placed(id, path, level.carriesCell() || !above.inCell ? id : above.cell, inCell);
    }

    private Unit unit(UnitRow row, Level level, Placed placed) {
      return new Unit(
          placed.id,
          level.tree(),
          level.id(),
          placed.path[placed.path.length - 1],
          placed.cell,
          row.code(),
          row.nameHi(),
          row.nameEn(),
          row.kind(),
          row.from() == null ? row.to() == null ? day : row.to() : row.from(),
          row.to());
    }

    void addParticulars() {
      int[] existing = file.known.values().stream().mapToInt(Unit::id).toArray();
      Map<Integer, ImportStore.Particulars> present = store.particulars(existing);
      for (UnitRow row : file.rows) {
        int unit = id(row.code());
        ImportStore.Particulars before = present.getOrDefault(unit, new ImportStore.Particulars());
        int size = size();
        compare(row, unit, before);
        if (size() > size && !made.containsKey(row.code())) changed.add(row.code());
      }
      inSets(words, changes::addWords);
      inSets(endedIds, store::endOfficialIds);
      inSets(ids, changes::addOfficialIds);
      inSets(endedLinks, changes::endLinks);
      inSets(links, changes::addLinks);
      inSets(counts, changes::addCounts);
    }

    private int size() {
      return words.size() + ids.size() + links.size() + endedLinks.size() + counts.size();
    }

    private void compare(UnitRow row, int unit, ImportStore.Particulars before) {
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
      row.links()
          .forEach((type, codes) ->
              compareLinks(unit, type, codes, before.links().getOrDefault(type, Map.of())));
      for (UnitRow.Weight weight : row.weights()) {
        if (!before.weights().containsKey(weight)) {
          counts.add(new Count(unit, weight.what(), weight.asOn(), weight.value(), null));
        }
      }
    }

    /// One code is a tie that counts; of several, none can.
    private void compareLinks(
        int unit, String type, List<String> codes, Map<Integer, Boolean> before) {
      boolean counting = codes.size() == 1;
      Set<Integer> targets = new HashSet<>();
      for (String code : codes) {
        int target = id(code);
        targets.add(target);
        Boolean present = before.get(target);
        if (present != null && present == counting) continue;
        if (present != null) endedLinks.add(new Link(unit, target, type, counting, day));
        links.add(new Link(unit, target, type, counting, day));
      }
      for (int target : before.keySet()) {
        if (!targets.contains(target)) endedLinks.add(new Link(unit, target, type, false, day));
      }
    }

    void changeKnown() {
      for (UnitRow row : file.rows) {
        Unit unit = file.known.get(row.code());
        if (unit != null && !unit.isClosed()) changeNames(row, unit);
      }
      move();
      for (UnitRow row : file.rows) {
        Unit unit = file.known.get(row.code());
        if (unit == null || unit.isClosed() || row.to() == null) continue;
        changes.close(unit.id(), row.to());
        changed.add(row.code());
      }
    }

    private void changeNames(UnitRow row, Unit unit) {
      if (FileCheck.renames(row, unit)) {
        String hi = row.nameHi() == null ? unit.nameHi() : row.nameHi();
        String en = row.nameEn() == null ? unit.nameEn() : row.nameEn();
        renaming.rename(unit, hi, en, day);
        changed.add(row.code());
      }
      if (row.kind() != null && !row.kind().equals(unit.kind())) {
        changes.setKind(unit.id(), row.kind());
        changed.add(row.code());
      }
    }

    /// After each move of more than a leaf the tree is read anew: paths below it are other ones.
    private void move() {
      List<UnitRow> rows = file.check.movesTopDown();
      if (rows.isEmpty()) return;
      organisation.changed();
      Tree present = organisation.treeNow();
      MoveUnit.Days days = new MoveUnit.Days(day, day);
      for (UnitRow row : rows) {
        Unit unit = Objects.requireNonNull(file.known.get(row.code()));
        boolean leaf = present.isLeaf(unit.id());
        moving.move(present, unit, id(Objects.requireNonNull(row.parent())), days);
        changed.add(row.code());
        if (!leaf) present = organisation.treeNow();
      }
    }

    private int id(String code) {
      Placed placed = made.get(code);
      return placed == null ? Objects.requireNonNull(file.known.get(code)).id() : placed.id;
    }

    private static <T> void inSets(List<T> all, Consumer<List<T>> write) {
      for (int i = 0; i < all.size(); i += AT_A_TIME) {
        write.accept(all.subList(i, Math.min(all.size(), i + AT_A_TIME)));
      }
    }
  }
}

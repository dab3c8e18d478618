package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.sangathan.exchange.Verdicts.Fate;
import org.sangathan.organisation.ImportStore.Known;
import org.sangathan.organisation.UnitColumns.Plain;
import org.springframework.stereotype.Component;

/// Looks at a whole file of units before anything is written: each row by itself and against the
/// unit that it names, then all rows together as the [Forest] that they would make.
@Component
class FileCheck {
  private static final int AT_A_TIME = 5_000;

  private final Organisation organisation;
  private final ImportStore store;
  private final MoveUnit moving;
  private final Gate gate;

  FileCheck(Organisation organisation, ImportStore store, MoveUnit moving, Gate gate) {
    this.organisation = organisation;
    this.store = store;
    this.moving = moving;
    this.gate = gate;
  }

  /// In order only if the verdicts have no errors.
  Forest look(MatchedFile file, Verdicts verdicts, Tree tree, Asking asking) {
    UnitColumns columns = new UnitColumns(file.columns());
    for (String header : columns.undated()) {
      verdicts.refuse(OrganisationRefusal.ROW_DAY_OF_COUNT, header);
    }
    Look look = new Look(tree, verdicts);
    inChunks(file, reader(file, tree, asking, verdicts), asking.progress(), look::take);
    look.forest.settle(verdicts);
    if (!verdicts.hasErrors()) refuseStrangers(look.forest, verdicts, tree, asking);
    if (!verdicts.hasErrors()) refuseCounted(look.forest, verdicts, tree);
    return look.forest;
  }

  RowReader reader(MatchedFile file, Tree tree, Asking asking, Verdicts verdicts) {
    UnitColumns columns = new UnitColumns(file.columns());
    return new RowReader(columns, organisation.trees(), tree, asking.day(), verdicts);
  }

  /// Goes through the file once.
  static void inChunks(
      MatchedFile file, RowReader reader, Progress progress, Consumer<List<UnitRow>> take) {
    List<UnitRow> some = new ArrayList<>(AT_A_TIME);
    int[] done = {0};
    file.forEach(line -> {
      reader.read(line).ifPresent(some::add);
      done[0]++;
      if (some.size() == AT_A_TIME) {
        take.accept(some);
        some.clear();
        progress.tell(done[0], file.size());
      }
    });
    if (!some.isEmpty()) take.accept(some);
  }

  /// One look at one file.
  private final class Look {
    private final Tree tree;
    private final Verdicts verdicts;
    private final Forest forest;

    Look(Tree tree, Verdicts verdicts) {
      this.tree = tree;
      this.verdicts = verdicts;
      this.forest = new Forest(tree);
    }

    void take(List<UnitRow> rows) {
      if (verdicts.isFull()) return;
      Known known = store.known(rows);
      for (UnitRow row : rows) take(row, known);
    }

    private void take(UnitRow row, Known known) {
      Integer earlier = forest.lineOf(row.code());
      if (earlier != null) {
        again(row, earlier);
        return;
      }
      Unit unit = known.unit(row.code());
      if (unit == null) checkNew(row);
      else checkKnown(row, unit, known);
      forest.add(row, unit, row.parent() == null ? Forest.UNKNOWN : known.number(row.parent()));
      checkLinks(row, known);
      if (verdicts.wantsRows()) verdicts.row(verdict(row, unit, known));
    }

    private void again(UnitRow row, int earlier) {
      boolean same = forest.saysTheSame(row);
      if (same) {
        verdicts.warn(
            OrganisationRefusal.ROW_SAID_TWICE,
            row.line(),
            Plain.CODE.header(),
            row.code(),
            earlier);
      } else {
        complain(row, OrganisationRefusal.ROW_CODE_TWICE, Plain.CODE, row.code(), earlier);
      }
      verdicts.row(new Verdicts.Row(row.line(), Fate.LEFT_OUT, row.code(), name(row), List.of()));
    }

    private void checkNew(UnitRow row) {
      boolean isRoot = row.level() != null && row.level().parents().isEmpty();
      if (row.level() == null) complain(row, OrganisationRefusal.ROW_MISSING_CELL, Plain.LEVEL);
      if (row.parent() == null) {
        complain(row, OrganisationRefusal.ROW_PARENT_MISSING, Plain.PARENT_CODE, isRoot);
      }
      if (row.nameHi() == null && row.nameEn() == null) {
        complain(row, OrganisationRefusal.ROW_NAME_MISSING, Plain.NAME_HI);
      }
    }

    private void checkKnown(UnitRow row, Unit unit, Known known) {
      boolean otherLevel = row.level() != null && row.level().id() != unit.level();
      if (otherLevel || row.tree() != unit.tree()) {
        String level = tree.level(unit.id()).code();
        complain(row, OrganisationRefusal.ROW_OTHER_LEVEL, Plain.LEVEL, level);
      }
      if (unit.isClosed() && (known.moves(row, unit) || Differences.renames(row, unit))) {
        complain(row, OrganisationRefusal.ROW_UNIT_CLOSED, Plain.CODE, row.code());
      }
    }

    private void checkLinks(UnitRow row, Known known) {
      row.links()
          .forEach((type, ties) -> {
            for (String code : ties.codes()) {
              if (code.equals(row.code())) {
                verdicts.refuse(
                    OrganisationRefusal.ROW_LINK_UNKNOWN, row.line(), "link:" + type, code);
              } else if (known.unit(code) == null) forest.tie(row, type, code);
            }
          });
    }

    private Verdicts.Row verdict(UnitRow row, @Nullable Unit unit, Known known) {
      if (unit == null) {
        return new Verdicts.Row(row.line(), Fate.NEW, row.code(), name(row), List.of());
      }
      List<Verdicts.Change> changes = Differences.of(row, unit, known);
      Fate fate = changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
      String name = name(row).isEmpty() ? name(unit) : name(row);
      return new Verdicts.Row(row.line(), fate, row.code(), name, changes);
    }

    private void complain(UnitRow row, OrganisationRefusal refusal, Plain column, Object... more) {
      List<Object> facts = new ArrayList<>(List.of(row.line(), column.header()));
      facts.addAll(List.of(more));
      verdicts.refuse(new Complaint("file", refusal, facts));
    }
  }

  private static String name(UnitRow row) {
    return Objects.requireNonNullElse(row.nameHi(), Objects.requireNonNullElse(row.nameEn(), ""));
  }

  private static String name(Unit unit) {
    return Objects.requireNonNullElse(unit.nameHi(), Objects.requireNonNullElse(unit.nameEn(), ""));
  }

  /// The gate was asked for the place of the act; a file may reach further.
  private void refuseStrangers(Forest forest, Verdicts verdicts, Tree tree, Asking asking) {
    BitSet asked = new BitSet();
    BitSet yours = new BitSet();
    for (int row = 0; row < forest.size() && !verdicts.isFull(); row++) {
      for (int unit : forest.touched(row)) {
        if (!asked.get(unit)) {
          asked.set(unit);
          yours.set(unit, isYours(asking, tree, unit));
        }
        if (!yours.get(unit)) {
          verdicts.refuse(
              OrganisationRefusal.ROW_NOT_YOURS,
              forest.line(row),
              Plain.CODE.header(),
              forest.code(row));
        }
      }
    }
  }

  private boolean isYours(Asking asking, Tree tree, int unit) {
    Place place = new Place(unit, tree.cell(unit), "");
    return gate.posting(asking.actor(), Acts.nameOf(ImportUnits.class), place).isPresent();
  }

  private void refuseCounted(Forest forest, Verdicts verdicts, Tree tree) {
    for (int row : forest.movesTopDown()) {
      if (forest.crossesCells(row) && moving.hasCounted(tree, forest.unit(row))) {
        verdicts.refuse(
            OrganisationRefusal.ROW_COUNTED_ALREADY,
            forest.line(row),
            Plain.PARENT_CODE.header(),
            forest.code(row));
      }
    }
  }
}

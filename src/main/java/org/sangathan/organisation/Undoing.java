package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.acts.Refusal;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts.Change;
import org.sangathan.organisation.ImportStore.Known;
import org.sangathan.organisation.ImportStore.Made;
import org.sangathan.organisation.ImportStore.Particulars;
import org.sangathan.organisation.UnitColumns.Plain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether a file of units can be taken back: what came after it stands in the way and is named,
/// and is never undone with it.
@Component
class Undoing {
  private static final int AT_A_TIME = 5_000;
  private static final int MOST_TOLD = 500;

  private final FileCheck check;
  private final ImportStore store;
  private final UndoStore undos;
  private final UnitStore units;
  private final MoveUnit moving;
  private final ObjectProvider<UnitUse> uses;

  Undoing(
      FileCheck check,
      ImportStore store,
      UndoStore undos,
      UnitStore units,
      MoveUnit moving,
      ObjectProvider<UnitUse> uses) {
    this.check = check;
    this.store = store;
    this.undos = undos;
    this.units = units;
    this.moving = moving;
    this.uses = uses;
  }

  /// A file that was taken, with everything that it did.
  record Whole(Tree tree, MatchedFile file, ImportStore.Report report, List<Made> changes) {

    int[] made() {
      return IntStream.range(report.first(), report.first() + report.made()).toArray();
    }

    /// What was made different in each unit that existed.
    Map<Integer, List<Change>> byUnit() {
      Map<Integer, List<Change>> byUnit = new LinkedHashMap<>();
      for (Made each : changes) {
        byUnit.computeIfAbsent(each.unit(), _ -> new ArrayList<>()).add(each.change());
      }
      return byUnit;
    }
  }

  List<Complaint> hindrances(Deed<?> deed, Whole whole, Progress progress) {
    Look look = new Look(whole);
    look.below();
    look.used();
    look.tied();
    if (whole.report.made() > 0) look.made(deed, progress);
    look.changed();
    return look.complaints;
  }

  private final class Look {
    private final Whole whole;
    private final Map<Integer, List<Change>> byUnit;
    private final List<Complaint> complaints = new ArrayList<>();

    Look(Whole whole) {
      this.whole = whole;
      this.byUnit = whole.byUnit();
    }

    private void complain(Refusal refusal, Object... facts) {
      if (complaints.size() < MOST_TOLD) complaints.add(new Complaint("", refusal, facts));
    }

    private String code(int unit) {
      return units.here(unit).code();
    }

    /// Units that somebody put below one that the file made, and that the file did not put there.
    void below() {
      for (int unit : whole.made()) {
        if (complaints.size() == MOST_TOLD) return;
        for (int child : whole.tree.allChildren(unit)) {
          if (whole.report.isMade(child) || isChanged(child, Plain.PARENT_CODE.header())) continue;
          complain(OrganisationRefusal.UNITS_BELOW_SINCE, code(unit), code(child));
        }
      }
    }

    private boolean isChanged(int unit, String column) {
      return byUnit.getOrDefault(unit, List.of()).stream()
          .anyMatch(change -> change.column().equals(column));
    }

    void used() {
      int[] made = whole.made();
      for (int from = 0; from < made.length; from += AT_A_TIME) {
        int[] some =
            java.util.Arrays.copyOfRange(made, from, Math.min(made.length, from + AT_A_TIME));
        uses.orderedStream()
            .forEach(use -> {
              for (int unit : use.used(some)) complain(use.why(), code(unit));
            });
      }
    }

    /// Ties of other units to one that the file made.
    void tied() {
      for (UndoStore.Tied tie : undos.tiedTo(whole.report)) {
        if (isChanged(tie.unit(), "link:" + tie.type())) continue;
        complain(OrganisationRefusal.TIED_SINCE, code(tie.target()), code(tie.unit()));
      }
    }

    /// What the file made has to be as the file says, and nothing more.
    void made(Deed<?> deed, Progress progress) {
      Asking asking = new Asking(deed.actor(), deed.place(), whole.report.day(), progress);
      RowReader reader = check.reader(whole.file, whole.tree, asking, whole.file.verdicts());
      FileCheck.inChunks(
          whole.file,
          reader,
          progress,
          rows -> {
            Known known = store.known(rows);
            for (UnitRow row : rows) {
              Unit unit = known.unit(row.code());
              if (unit == null || !whole.report.isMade(unit.id())) continue;
              if (!isAsMade(row, unit, known)) {
                complain(OrganisationRefusal.CHANGED_SINCE, row.code());
              }
            }
          });
    }

    private boolean isAsMade(UnitRow row, Unit unit, Known known) {
      Particulars present = known.particulars(unit.id());
      List<Change> missing = new ArrayList<>();
      Differences.addParticulars(missing, row, present);
      return Objects.equals(unit.nameHi(), row.nameHi())
          && Objects.equals(unit.nameEn(), row.nameEn())
          && Objects.equals(unit.kind(), row.kind())
          && Objects.equals(unit.validTo(), row.to())
          && unit.parent() == known.number(Objects.requireNonNull(row.parent()))
          && missing.stream().allMatch(change -> change.column().equals(Plain.ALIASES.header()))
          && row.aliases().containsAll(present.aliases())
          && row.ids().keySet().containsAll(present.ids().keySet())
          && row.links().keySet().containsAll(present.links().keySet())
          && row.weights().size() >= present.weights().size()
          && row.facts().size() >= present.facts().size();
    }

    /// What the file made different has to be as the file left it.
    void changed() {
      List<Integer> all = List.copyOf(byUnit.keySet());
      for (int from = 0; from < all.size(); from += AT_A_TIME) {
        some(all.subList(from, Math.min(all.size(), from + AT_A_TIME)));
      }
    }

    private void some(List<Integer> numbers) {
      int[] some = numbers.stream().mapToInt(Integer::intValue).toArray();
      Map<Integer, Unit> present = units.here(some);
      Map<Integer, Particulars> particulars = new LinkedHashMap<>();
      store.addParticulars(some, particulars);
      for (int number : numbers) {
        Unit unit = Objects.requireNonNull(present.get(number));
        Present now = new Present(unit, Objects.requireNonNull(particulars.get(number)));
        for (Change change : Objects.requireNonNull(byUnit.get(number))) {
          if (!isAsLeft(now, change)) {
            complain(OrganisationRefusal.VALUE_CHANGED_SINCE, unit.code(), change.column());
          }
          if (change.column().equals(Plain.PARENT_CODE.header())) goingBack(unit, change);
        }
      }
    }

    private record Present(Unit unit, Particulars particulars) {}

    private boolean isAsLeft(Present now, Change change) {
      if (change.column().equals(Plain.ALIASES.header())) {
        return now.particulars.aliases().containsAll(Differences.codes(change.after()));
      }
      return Objects.equals(value(now, change.column()), change.after());
    }

    private @Nullable String value(Present now, String column) {
      if (column.startsWith("id:")) return now.particulars.ids().get(column.substring(3));
      if (column.startsWith("link:")) {
        Map<String, Boolean> ties = now.particulars.links().get(column.substring(5));
        return ties == null ? null : Differences.text(ties);
      }
      if (column.startsWith("count:")) {
        Long value = now.particulars.weights().get(Differences.Dated.of(column));
        return value == null ? null : value.toString();
      }
      if (column.startsWith("fact:")) {
        return now.particulars.facts().get(Differences.Dated.of(column));
      }
      return switch (Plain.valueOf(column.toUpperCase(java.util.Locale.ROOT))) {
        case NAME_HI -> now.unit.nameHi();
        case NAME_EN -> now.unit.nameEn();
        case KIND -> now.unit.kind();
        case PARENT_CODE -> code(now.unit.parent());
        case VALID_TO -> now.unit.validTo() == null ? null : now.unit.validTo().toString();
        default -> null;
      };
    }

    /// The former parent has to be there, and the way back has to be open.
    private void goingBack(Unit unit, Change change) {
      Unit parent = units.here(Objects.requireNonNull(change.before())).orElseThrow();
      boolean closedSince = parent.isClosed() && !isChanged(parent.id(), Plain.VALID_TO.header());
      boolean crosses = whole.tree.crossesCells(unit.id(), whole.tree.isInCell(parent.id()));
      if (closedSince) {
        complain(OrganisationRefusal.UNIT_CLOSED, parent.code());
      } else if (crosses && moving.hasCounted(whole.tree, unit.id())) {
        complain(OrganisationRefusal.COUNTED_SINCE, unit.code());
      }
    }
  }
}

package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.redrawing.RenewedStore.Renewed;
import org.springframework.stereotype.Component;

/// Looks at a whole booth list before anything is written: each row by itself, then what several
/// rows say together of one unit; and makes a plan of it.
@Component
class ListLook {
  private static final int AT_A_TIME = 5_000;
  private static final int TELL_EVERY = 1_000;

  /// By how much shares may miss the whole: people round.
  private static final long ROUNDED = 1_000;

  private final Boundaries boundaries;
  private final Rules rules;

  ListLook(Boundaries boundaries, Rules rules) {
    this.boundaries = boundaries;
    this.rules = rules;
  }

  /// @param same how many units go on as they are
  /// @param unnamed how many units of that level lie there and are not named
  record Found(Plan plan, long same, long unnamed) {}

  /// Empty where the list cannot be taken; the verdicts say why.
  Optional<Found> look(MatchedFile file, Verdicts verdicts, Asking asking) {
    Tree tree = boundaries.tree();
    int place = asking.place().unit();
    if (tree.cell(place) != place) verdicts.refuse(RedrawingRefusal.LIST_TOO_LOW);
    ListRows rows = read(file, verdicts, asking);
    Look look = new Look(tree, rows, verdicts, asking);
    look.eachRow();
    if (!verdicts.hasErrors()) look.together();
    if (verdicts.wantsRows()) rows.tell(verdicts);
    if (verdicts.hasErrors()) return Optional.empty();
    long same =
        rows.byBefore().values().stream().map(List::getFirst).filter(rows::staysTheSame).count();
    return Optional.of(new Found(rows.plan(), same, look.unnamed()));
  }

  private ListRows read(MatchedFile file, Verdicts verdicts, Asking asking) {
    ListReading reading = new ListReading(new ListColumns(file.columns()), verdicts);
    List<ListRow> rows = new ArrayList<>();
    int[] done = {0};
    file.forEach(line -> {
      reading.read(line).ifPresent(rows::add);
      if (++done[0] % TELL_EVERY == 0) asking.progress().tell(done[0], file.size());
    });
    Map<String, Unit> known = new HashMap<>();
    for (int from = 0; from < rows.size(); from += AT_A_TIME) {
      List<String> codes =
          rows.subList(from, Math.min(rows.size(), from + AT_A_TIME)).stream()
              .flatMap(row -> Stream.of(row.before(), row.after(), row.parent()))
              .distinct()
              .toList();
      known.putAll(boundaries.unitsByCode(codes));
    }
    Tree tree = boundaries.tree();
    Unit sample =
        rows.stream()
            .map(row -> known.get(row.before()))
            .filter(unit -> unit != null && isBelow(tree, unit, asking))
            .findFirst()
            .orElse(null);
    if (sample == null && !rows.isEmpty()) verdicts.refuse(RedrawingRefusal.LIST_OF_NONE);
    int[] above = known.values().stream().mapToInt(Unit::parent).distinct().toArray();
    return ListRows.of(rows, known, sample, boundaries.units(above).values());
  }

  private static boolean isBelow(Tree tree, Unit unit, Asking asking) {
    int place = asking.place().unit();
    return unit.id() != place && tree.within(unit.id(), place);
  }

  /// One look at one file.
  private final class Look {
    private final Tree tree;
    private final ListRows rows;
    private final Verdicts verdicts;
    private final Asking asking;
    private final Map<Integer, Boolean> yours = new HashMap<>();

    /// Units that go below another one.
    private final Set<Integer> going = new HashSet<>();

    Look(Tree tree, ListRows rows, Verdicts verdicts, Asking asking) {
      this.tree = tree;
      this.rows = rows;
      this.verdicts = verdicts;
      this.asking = asking;
    }

    // ---- row by row ----

    void eachRow() {
      for (ListRow row : rows.all()) {
        if (rows.twice().contains(row)) {
          verdicts.warn(RedrawingRefusal.ROW_TWICE, row.line(), ListColumns.AFTER, row.after());
        } else {
          look(row);
        }
      }
    }

    private void look(ListRow row) {
      if (!row.before().isEmpty()) {
        Unit before = rows.known().get(row.before());
        if (before == null) {
          complain(row, RedrawingRefusal.ROW_UNIT_UNKNOWN, ListColumns.BEFORE, row.before());
        } else if (before.isClosed()) {
          complain(row, RedrawingRefusal.ROW_UNIT_CLOSED, ListColumns.BEFORE, row.before());
        } else {
          lookAt(row, ListColumns.BEFORE, before);
        }
      }
      if (!row.isSame()) {
        rows.open(row.after()).ifPresent(unit -> lookAt(row, ListColumns.AFTER, unit));
      }
      if (!row.parent().isEmpty()) lookAbove(row);
    }

    /// A unit that there is, and that is redrawn.
    private void lookAt(ListRow row, String column, Unit unit) {
      if (!isBelow(tree, unit, asking) || !isYours(unit.parent())) {
        complain(row, RedrawingRefusal.ROW_NOT_YOURS, column, unit.code());
      } else if (rows.sample() != null && unit.level() != rows.sample().level()) {
        complain(row, RedrawingRefusal.ROW_OTHER_LEVEL, column, unit.code());
      }
    }

    private void lookAbove(ListRow row) {
      Unit above = rows.known().get(row.parent());
      String column = ListColumns.PARENT;
      if (above == null) {
        complain(row, RedrawingRefusal.ROW_UNIT_UNKNOWN, column, row.parent());
      } else if (above.isClosed()) {
        complain(row, RedrawingRefusal.ROW_UNIT_CLOSED, column, row.parent());
      } else if (!tree.within(above.id(), asking.place().unit()) || !isYours(above.id())) {
        complain(row, RedrawingRefusal.ROW_NOT_YOURS, column, row.parent());
      } else if (rows.sample() != null && !Boundaries.fits(tree, rows.sample(), above.id())) {
        complain(row, RedrawingRefusal.ROW_CANNOT_LIE_THERE, column, row.parent());
      }
    }

    private boolean isYours(int above) {
      return yours.computeIfAbsent(
          above, unit -> rules.isYours(asking.actor(), ImportBoothList.class, tree, unit));
    }

    // ---- what rows say together ----

    void together() {
      rows.renewed().stream()
          .filter(Renewed::isMoved)
          .forEach(renewed -> going.add(renewed.unitId()));
      rows.byBefore().values().forEach(this::lookAtOld);
      rows.byAfter().values().forEach(this::lookAtNew);
      Map<Integer, ListRow> redrawn = rows.redrawn();
      for (int unit : rules.withDrives(redrawn.keySet(), asking.day())) {
        ListRow row = Objects.requireNonNull(redrawn.get(unit));
        complain(row, RedrawingRefusal.ROW_DRIVE, ListColumns.AFTER, row.after());
      }
    }

    private void lookAtOld(List<ListRow> own) {
      ListRow row = own.getFirst();
      boolean goesOn = own.stream().anyMatch(ListRow::isSame);
      if (!goesOn && tree.children(rows.unit(row.before()).id()).length > 0) {
        complain(row, RedrawingRefusal.ROW_UNITS_BELOW, ListColumns.BEFORE, row.before());
      }
      long sum = own.stream().mapToLong(r -> Objects.requireNonNullElse(r.share(), 0L)).sum();
      boolean open = own.stream().anyMatch(r -> r.share() == null);
      if (sum > ListReading.WHOLE + ROUNDED || (!open && sum < ListReading.WHOLE - ROUNDED)) {
        String said = ListReading.perCent(sum);
        verdicts.refuse(
            new Complaint(
                "file",
                RedrawingRefusal.ROW_SHARES,
                row.line(),
                ListColumns.SHARE,
                row.before(),
                said));
      }
    }

    private void lookAtNew(List<ListRow> own) {
      ListRow row = own.getFirst();
      Unit there = rows.known().get(row.after());
      agree(own, ListColumns.NAME_HI);
      agree(own, ListColumns.NAME_EN);
      agree(own, ListColumns.PARENT);
      if (there != null && !there.isClosed()) lookAtPresent(own, there);
      else lookAtMade(own, there);
    }

    /// A unit that goes on: codes stay with their units, so one whose people go elsewhere does not
    /// lend its code to others.
    private void lookAtPresent(List<ListRow> own, Unit there) {
      ListRow row = own.getFirst();
      boolean leaves =
          rows.byBefore().containsKey(row.after()) && own.stream().noneMatch(ListRow::isSame);
      if (leaves) complain(row, RedrawingRefusal.ROW_CODE_GOES, ListColumns.AFTER, row.after());
      for (ListRow each : own) {
        Unit above = rows.known().get(each.parent());
        if (above != null && above.id() != there.parent()) lookAtMove(each, there, above);
      }
    }

    /// A unit that goes on below another one, with all that lies below it.
    private void lookAtMove(ListRow row, Unit there, Unit above) {
      boolean circles =
          going.contains(above.id())
              || IntStream.of(tree.ancestors(above.id())).anyMatch(going::contains);
      if (circles) {
        complain(row, RedrawingRefusal.ROW_UNDER_MOVED, ListColumns.PARENT, row.parent());
      } else if (!boundaries.mayLieUnder(tree, there.id(), above.id())) {
        complain(row, RedrawingRefusal.ROW_COUNTED, ListColumns.PARENT, row.after());
      }
    }

    private void lookAtMade(List<ListRow> own, @Nullable Unit closed) {
      ListRow row = own.getFirst();
      if (own.stream().allMatch(r -> r.name().isEmpty())) {
        complain(row, RedrawingRefusal.ROW_NAME_MISSING, ListColumns.NAME_HI, row.after());
      }
      boolean anew = own.stream().allMatch(r -> r.before().isEmpty());
      if (anew && own.stream().allMatch(r -> r.parent().isEmpty())) {
        complain(row, RedrawingRefusal.ROW_PARENT_MISSING, ListColumns.PARENT, row.after());
      } else if (closed != null && !rules.isFreeAgain(closed, rows.like(own))) {
        complain(row, RedrawingRefusal.ROW_CODE_TAKEN, ListColumns.AFTER, row.after());
      }
    }

    /// Of several rows of one new unit none may say otherwise than another.
    private void agree(List<ListRow> own, String column) {
      String before = "";
      for (ListRow row : own) {
        String said = row.said(column);
        if (said.isEmpty()) continue;
        if (!before.isEmpty() && !before.equals(said)) {
          complain(row, RedrawingRefusal.ROW_SAYS_OTHERWISE, column, said);
        }
        before = said;
      }
    }

    private void complain(ListRow row, RedrawingRefusal refusal, String column, String fact) {
      verdicts.refuse(new Complaint("file", refusal, row.line(), column, fact));
    }

    /// Units of that level that the list does not name.
    long unnamed() {
      if (rows.sample() == null) return 0;
      Set<Integer> named = new HashSet<>(rows.redrawn().keySet());
      rows.byBefore().keySet().forEach(code -> named.add(rows.unit(code).id()));
      int[] there = tree.unitsAtLevelUnder(asking.place().unit(), rows.sample().level());
      return IntStream.of(there).filter(unit -> !named.contains(unit)).count();
    }
  }
}

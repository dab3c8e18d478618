package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.exchange.Verdicts;
import org.sangathan.exchange.Verdicts.Change;
import org.sangathan.exchange.Verdicts.Fate;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Unit;
import org.sangathan.redrawing.RenewedStore.Renewed;

/// The rows of a booth list beside the units that they name, and what becomes of each.
///
/// @param twice rows that say once more what another one said
/// @param byBefore the others by the code of the old unit, and by that of the new one
/// @param sample one of the units that are redrawn: all are of its level
/// @param parents codes of the units above those that go elsewhere
record ListRows(
    List<ListRow> all,
    Map<String, Unit> known,
    Set<ListRow> twice,
    Map<String, List<ListRow>> byBefore,
    Map<String, List<ListRow>> byAfter,
    @Nullable Unit sample,
    Map<Integer, String> parents) {

  /// @param above the units above those that there are
  static ListRows of(
      List<ListRow> all, Map<String, Unit> known, @Nullable Unit sample, Collection<Unit> above) {
    Set<ListRow> twice = new HashSet<>();
    Map<String, List<ListRow>> byBefore = new LinkedHashMap<>();
    Map<String, List<ListRow>> byAfter = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    for (ListRow row : all) {
      if (!said.add(row.before() + ' ' + row.after())) {
        twice.add(row);
        continue;
      }
      byAfter.computeIfAbsent(row.after(), c -> new ArrayList<>()).add(row);
      if (!row.before().isEmpty()) {
        byBefore.computeIfAbsent(row.before(), c -> new ArrayList<>()).add(row);
      }
    }
    Map<Integer, String> parents =
        above.stream().collect(Collectors.toMap(Unit::id, Unit::code, (one, same) -> one));
    return new ListRows(all, known, twice, byBefore, byAfter, sample, parents);
  }

  Unit unit(String code) {
    return Objects.requireNonNull(known.get(code));
  }

  /// The unit with that code that there is.
  Optional<Unit> open(String code) {
    return Optional.ofNullable(known.get(code)).filter(unit -> !unit.isClosed());
  }

  /// Whether one goes on with nobody coming or going.
  boolean staysAsItIs(ListRow row) {
    return row.isSame()
        && Objects.requireNonNull(byBefore.get(row.before())).size() == 1
        && Objects.requireNonNull(byAfter.get(row.after())).size() == 1;
  }

  /// Whether it goes on with the same people, and is called and lies as it was.
  boolean staysTheSame(ListRow row) {
    return staysAsItIs(row) && renewed(Objects.requireNonNull(byAfter.get(row.after()))).isEmpty();
  }

  /// Units that go on under another name or below another unit.
  List<Renewed> renewed() {
    return byAfter.values().stream().flatMap(own -> renewed(own).stream()).toList();
  }

  /// What is not said stays.
  private Optional<Renewed> renewed(List<ListRow> own) {
    return open(own.getFirst().after())
        .map(unit -> {
          String hi = said(own, ListColumns.NAME_HI);
          String en = said(own, ListColumns.NAME_EN);
          String said = said(own, ListColumns.PARENT);
          Unit above = said == null ? null : known.get(said);
          return new Renewed(
              unit.id(),
              unit.parent(),
              unit.nameHi(),
              unit.nameEn(),
              above == null ? unit.parent() : above.id(),
              Boundaries.isOtherName(hi, unit.nameHi()) ? Boundaries.name(hi) : unit.nameHi(),
              Boundaries.isOtherName(en, unit.nameEn()) ? Boundaries.name(en) : unit.nameEn());
        })
        .filter(one -> one.isRenamed() || one.isMoved());
  }

  private List<ListRow> redrawnRows() {
    return all.stream().filter(r -> !twice.contains(r) && !staysAsItIs(r)).toList();
  }

  /// Units that lose or get people, each with a row that says so.
  Map<Integer, ListRow> redrawn() {
    Map<Integer, ListRow> units = new LinkedHashMap<>();
    for (ListRow row : redrawnRows()) {
      if (!row.before().isEmpty()) units.putIfAbsent(unit(row.before()).id(), row);
      open(row.after()).ifPresent(unit -> units.putIfAbsent(unit.id(), row));
    }
    return units;
  }

  void tell(Verdicts verdicts) {
    Set<String> seen = new HashSet<>();
    for (ListRow row : all) {
      boolean made = open(row.after()).isEmpty() && seen.add(row.after());
      Fate fate = made ? Fate.NEW : Fate.CHANGED;
      if (twice.contains(row)) fate = Fate.LEFT_OUT;
      else if (staysTheSame(row)) fate = Fate.SAME;
      String key = row.before().isEmpty() ? row.after() : row.before();
      verdicts.row(new Verdicts.Row(row.line(), fate, key, name(row), changes(row)));
    }
  }

  private String name(ListRow row) {
    Unit unit = known.getOrDefault(row.after(), known.get(row.before()));
    if (!row.name().isEmpty() || unit == null) return row.name();
    String hi = unit.nameHi();
    return hi != null ? hi : Objects.requireNonNullElse(unit.nameEn(), "");
  }

  private List<Change> changes(ListRow row) {
    List<Change> changes = new ArrayList<>();
    if (!row.isSame()) changes.add(new Change(ListColumns.AFTER, row.before(), row.after()));
    if (row.share() != null) {
      String share = ListReading.perCent(row.share()) + " %";
      changes.add(new Change(ListColumns.SHARE, "100 %", share));
    }
    open(row.after()).ifPresent(unit -> renewals(changes, row, unit));
    return changes;
  }

  private void renewals(List<Change> changes, ListRow row, Unit unit) {
    if (Boundaries.isOtherName(row.nameHi(), unit.nameHi())) {
      changes.add(new Change(ListColumns.NAME_HI, unit.nameHi(), row.nameHi()));
    }
    if (Boundaries.isOtherName(row.nameEn(), unit.nameEn())) {
      changes.add(new Change(ListColumns.NAME_EN, unit.nameEn(), row.nameEn()));
    }
    String above = parents.get(unit.parent());
    if (!row.parent().isEmpty() && !row.parent().equals(above)) {
      changes.add(new Change(ListColumns.PARENT, above, row.parent()));
    }
  }

  /// Only where nothing is wrong with the rows.
  Plan plan() {
    List<Plan.Part> parts = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    List<Plan.Line> lines = new ArrayList<>();
    for (ListRow row : redrawnRows()) {
      Integer place = places.get(row.after());
      if (place == null) {
        place = parts.size();
        places.put(row.after(), place);
        parts.add(part(Objects.requireNonNull(byAfter.get(row.after()))));
        joined(row, place).ifPresent(lines::add);
      }
      if (!row.before().isEmpty()) {
        lines.add(new Plan.Line(unit(row.before()).id(), place, share(row)));
      }
    }
    return new Plan(parts, lines, Map.of()).withRenewed(renewed());
  }

  /// One that takes others in without being named itself goes on.
  private Optional<Plan.Line> joined(ListRow row, int place) {
    return open(row.after())
        .filter(unit -> !byBefore.containsKey(row.after()))
        .map(unit -> new Plan.Line(unit.id(), place, 1));
  }

  private Plan.Part part(List<ListRow> own) {
    String code = own.getFirst().after();
    return open(code)
        .map(Plan.Part::goingOn)
        .orElseGet(() ->
            new Plan.Part(
                null,
                new Boundaries.Wanted(
                    like(own),
                    code,
                    said(own, ListColumns.NAME_HI),
                    said(own, ListColumns.NAME_EN)),
                known.get(code)));
  }

  /// What a new unit is like: the first of those that go into it, under the parent that was said.
  Unit like(List<ListRow> own) {
    Unit any = Objects.requireNonNull(sample);
    String above = said(own, ListColumns.PARENT);
    Optional<Unit> before =
        own.stream().filter(r -> !r.before().isEmpty()).findFirst().map(r -> unit(r.before()));
    int parent = above == null ? before.orElse(any).parent() : unit(above).id();
    return before
        .map(unit -> Boundaries.likeUnder(unit, parent))
        .orElseGet(() -> Boundaries.likeNone(any, parent));
  }

  private static @Nullable String said(List<ListRow> own, String column) {
    return own.stream()
        .map(r -> r.said(column))
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// What was not said is what the others leave, in equal parts.
  private long share(ListRow row) {
    if (row.share() != null) return row.share();
    List<ListRow> own = Objects.requireNonNull(byBefore.get(row.before()));
    long said = own.stream().mapToLong(r -> Objects.requireNonNullElse(r.share(), 0L)).sum();
    long open = own.stream().filter(r -> r.share() == null).count();
    return Math.max(0, ListReading.WHOLE - said) / open;
  }
}

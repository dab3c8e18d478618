package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sangathan.exchange.Verdicts.Change;
import org.sangathan.organisation.ImportStore.Known;
import org.sangathan.organisation.ImportStore.Particulars;
import org.sangathan.organisation.UnitColumns.Plain;

/// What a row of a file would make different in the unit that it names, as texts: for whoever looks
/// before, and for whoever takes it back. A tie that counts has a `+` before its code.
final class Differences {
  private static final String BETWEEN = "|";
  private static final String COUNTS = "+";

  private Differences() {}

  static boolean renames(UnitRow row, Unit unit) {
    return (row.nameHi() != null && !row.nameHi().equals(unit.nameHi()))
        || (row.nameEn() != null && !row.nameEn().equals(unit.nameEn()));
  }

  static List<Change> of(UnitRow row, Unit unit, Known known) {
    List<Change> changes = new ArrayList<>();
    said(changes, Plain.NAME_HI, unit.nameHi(), row.nameHi());
    said(changes, Plain.NAME_EN, unit.nameEn(), row.nameEn());
    if (!unit.isClosed()) said(changes, Plain.KIND, unit.kind(), row.kind());
    if (known.moves(row, unit)) {
      changes.add(
          new Change(Plain.PARENT_CODE.header(), known.codeOf(unit.parent()), row.parent()));
    }
    if (row.to() != null && !unit.isClosed()) {
      changes.add(new Change(Plain.VALID_TO.header(), null, row.to().toString()));
    }
    addParticulars(changes, row, known.particulars(unit.id()));
    return changes;
  }

  private static void said(
      List<Change> changes, Plain column, @Nullable String before, @Nullable String after) {
    if (after != null && !after.equals(before)) {
      changes.add(new Change(column.header(), before, after));
    }
  }

  /// Everything but names, kind, place and days.
  static void addParticulars(List<Change> changes, UnitRow row, Particulars before) {
    Set<String> more = new TreeSet<>(row.aliases());
    more.removeAll(before.aliases());
    if (!more.isEmpty()) {
      changes.add(new Change(Plain.ALIASES.header(), null, String.join(BETWEEN, more)));
    }
    row.ids()
        .forEach((scheme, value) -> {
          String present = before.ids().get(scheme);
          if (!value.equals(present)) changes.add(new Change("id:" + scheme, present, value));
        });
    row.links()
        .forEach((type, ties) -> {
          String present = text(before.links().getOrDefault(type, Map.of()));
          String wanted = wanted(ties);
          if (!wanted.equals(present)) {
            changes.add(new Change("link:" + type, present.isEmpty() ? null : present, wanted));
          }
        });
    for (UnitRow.Weight weight : row.weights()) {
      Long present = before.weights().get(new Dated(weight.what(), weight.asOn()));
      if (!Objects.equals(present, weight.value())) {
        changes.add(
            new Change(
                "count:" + weight.what() + "@" + weight.asOn(),
                present == null ? null : present.toString(),
                Long.toString(weight.value())));
      }
    }
    for (UnitRow.Fact fact : row.facts()) {
      String present = before.facts().get(new Dated(fact.what(), fact.since()));
      if (!fact.value().equals(present)) {
        String column = "fact:" + fact.what() + "@" + fact.since();
        changes.add(new Change(column, present, fact.value()));
      }
    }
  }

  /// A weight of a day, or a fact since one.
  record Dated(String what, LocalDate asOn) {

    /// Of a column `count:electors@2014-05-12`.
    static Dated of(String column) {
      int at = column.indexOf('@');
      String what = column.substring(column.indexOf(':') + 1, at);
      return new Dated(what, LocalDate.parse(column.substring(at + 1)));
    }
  }

  private static String wanted(UnitRow.Ties ties) {
    Map<String, Boolean> wanted = new HashMap<>();
    ties.codes().forEach(code -> wanted.put(code, code.equals(ties.counting())));
    return text(wanted);
  }

  static String text(Map<String, Boolean> ties) {
    Set<String> codes = new TreeSet<>();
    ties.forEach((code, counts) -> codes.add((counts ? COUNTS : "") + code));
    return String.join(BETWEEN, codes);
  }

  /// The codes of a text of ties.
  static Set<String> codes(@Nullable String ties) {
    Set<String> codes = new HashSet<>();
    if (ties == null) return codes;
    for (String each : ties.split("\\|")) {
      codes.add(each.startsWith(COUNTS) ? each.substring(COUNTS.length()) : each);
    }
    return codes;
  }

  static boolean counts(@Nullable String ties, String code) {
    return ties != null && List.of(ties.split("\\|")).contains(COUNTS + code);
  }
}

package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The columns of a file of units: which of them stands where.
final class UnitColumns {
  enum Plain {
    TREE,
    CODE,
    LEVEL,
    PARENT_CODE,
    NAME_HI,
    NAME_EN,
    KIND,
    VALID_FROM,
    VALID_TO,
    ALIASES;

    String header() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A repeatable column: an official number, a tie, a weight on a day, a fact since one.
  ///
  /// @param header its whole name, for complaints
  /// @param asOn of a weight and a fact only
  record Repeated(int index, String header, String name, @Nullable LocalDate asOn) {}

  private final Map<Plain, Integer> plain = new EnumMap<>(Plain.class);
  private final List<Repeated> ids = new ArrayList<>();
  private final List<Repeated> links = new ArrayList<>();
  private final List<Repeated> counts = new ArrayList<>();
  private final List<Repeated> facts = new ArrayList<>();
  private final Map<Repeated, List<Repeated>> totals = new LinkedHashMap<>();
  private final List<String> undated = new ArrayList<>();

  /// @param columns what each column of the file is, empty for one that is left out
  UnitColumns(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) take(i, columns.get(i));
    for (Repeated total : counts) {
      List<Repeated> parts = counts.stream().filter(part -> isPart(part, total)).toList();
      if (!parts.isEmpty()) totals.put(total, parts);
    }
  }

  private void take(int index, String header) {
    String low = header.toLowerCase(Locale.ROOT).replace(' ', '_');
    for (Plain column : Plain.values()) {
      if (column.header().equals(low)) plain.putIfAbsent(column, index);
    }
    int colon = low.indexOf(':');
    if (colon < 0) return;
    String name = low.substring(colon + 1);
    switch (low.substring(0, colon)) {
      case "id" -> ids.add(new Repeated(index, low, name.toUpperCase(Locale.ROOT), null));
      case "link" -> links.add(new Repeated(index, low, name, null));
      case "count" -> takeDated(index, low, counts);
      case "fact" -> takeDated(index, low, facts);
      default -> {}
    }
  }

  /// `count:electors@2014-05-12`, `fact:reserved@2008-02-19`: what has no day would be another
  /// thing at each import.
  private void takeDated(int index, String header, List<Repeated> to) {
    String name = header.substring(header.indexOf(':') + 1);
    int at = name.indexOf('@');
    @Nullable LocalDate day = at < 0 ? null : CellReader.day(name.substring(at + 1));
    if (day == null) undated.add(header);
    else to.add(new Repeated(index, header, name.substring(0, at), day));
  }

  /// The cell of that column, empty where the file has none.
  String cell(String[] cells, Plain column) {
    Integer index = plain.get(column);
    return index == null ? "" : cells[index];
  }

  List<Repeated> ids() {
    return ids;
  }

  List<Repeated> links() {
    return links;
  }

  List<Repeated> counts() {
    return counts;
  }

  List<Repeated> facts() {
    return facts;
  }

  private static boolean isPart(Repeated part, Repeated total) {
    return part.name.startsWith(total.name + "_") && Objects.equals(part.asOn, total.asOn);
  }

  /// Weights that others of the same day add up to: `electors` beside `electors_male`.
  Map<Repeated, List<Repeated>> totals() {
    return totals;
  }

  /// Weights and facts whose day cannot be read.
  List<String> undated() {
    return undated;
  }
}

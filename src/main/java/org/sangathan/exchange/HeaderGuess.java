package org.sangathan.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.acts.Complaint;

/// Which column of a file is which column of its kind, from what is written above it in Hindi or
/// English. It never decides between two.
final class HeaderGuess {
  private final List<Intake.Column> columns;
  private final Map<String, String> byName = new HashMap<>();

  HeaderGuess(Intake intake) {
    this.columns = intake.columns();
    for (Intake.Column column : columns) {
      byName.put(plain(column.name()), column.name());
      for (String alias : column.aliases()) byName.put(plain(alias), column.name());
    }
  }

  /// As documented, by a known name, or by how it begins; empty where nothing is known of it.
  String target(String header) {
    if (ForbiddenColumns.has(header)) return "";
    String low = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    for (Intake.Column column : columns) {
      boolean begins = low.startsWith(column.name()) && low.length() > column.name().length();
      if (begins && (column.isFamily() || column.isDated())) return header.strip();
    }
    return byName.getOrDefault(plain(header), "");
  }

  List<String> targets(List<String> headers) {
    return headers.stream().map(this::target).toList();
  }

  /// How many of the cells are headers of this kind of file.
  long known(String[] cells) {
    return java.util.Arrays.stream(cells).filter(cell -> !target(cell).isEmpty()).count();
  }

  /// Why a file with these columns cannot be read yet.
  List<Complaint> missing(List<String> headers, List<String> targets) {
    List<Complaint> complaints = new ArrayList<>();
    for (Intake.Column column : columns) {
      if (column.required() && !targets.contains(column.name())) {
        complaints.add(new Complaint("file", ExchangeRefusal.COLUMN_MISSING, column.name()));
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      String target = targets.get(i);
      if (target.isEmpty()) continue;
      if (target.endsWith("@") || needsDay(target)) {
        complaints.add(new Complaint("file", ExchangeRefusal.COUNT_WITHOUT_DAY, headers.get(i)));
      }
      if (seen.putIfAbsent(target.toLowerCase(Locale.ROOT), i) != null) {
        complaints.add(new Complaint("file", ExchangeRefusal.COLUMN_TWICE, headers.get(i)));
      }
    }
    return complaints;
  }

  /// `count:electors` without its day, although such a column has one.
  private boolean needsDay(String target) {
    String low = target.toLowerCase(Locale.ROOT);
    return !low.contains("@")
        && columns.stream()
            .filter(Intake.Column::isDated)
            .map(column -> column.name().substring(0, column.name().indexOf(':') + 1))
            .anyMatch(family -> !family.isEmpty() && low.startsWith(family));
  }

  /// Whether somebody may choose it for a column of the file.
  boolean isTarget(String target) {
    if (target.isEmpty()) return true;
    String low = target.toLowerCase(Locale.ROOT);
    return columns.stream()
        .anyMatch(column ->
            column.name().equals(low)
                || ((column.isFamily() || column.isDated())
                    && low.startsWith(column.name())
                    && low.length() > column.name().length()));
  }

  /// Without the day of its numbers, which the next file of the same form will not share.
  static List<String> undated(List<String> targets) {
    return targets.stream()
        .map(t -> t.indexOf('@') < 0 ? t : t.substring(0, t.indexOf('@') + 1))
        .toList();
  }

  /// What two headers share that people would call the same.
  static String plain(String header) {
    String letters = Normalizer.normalize(header, Normalizer.Form.NFD).replace("\u093C", "");
    return letters.toLowerCase(Locale.ROOT).replaceAll("[\\s_.()/\\[\\]-]+", " ").strip();
  }

  static String fingerprintOf(List<String> headers) {
    return String.join(
        "\u001F", IntStream.range(0, headers.size()).mapToObj(i -> plain(headers.get(i))).toList());
  }
}

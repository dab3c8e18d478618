package org.sangathan.redrawing;

import java.util.List;
import java.util.Locale;
import org.sangathan.exchange.Intake;
import org.sangathan.exchange.Line;
import org.sangathan.words.Spreadsheet;

/// The columns of a booth list, and where each stands in the file at hand.
final class ListColumns {
  static final String BEFORE = "old_code";
  static final String AFTER = "new_code";
  static final String NAME_HI = "name_hi";
  static final String NAME_EN = "name_en";
  static final String SHARE = "share";
  static final String PARENT = "parent_code";

  static final List<Intake.Column> ALL =
      List.of(
          column(
              BEFORE,
              "B-000123",
              "old unit",
              "old booth",
              "previous code",
              "पुराना कोड",
              "पुरानी इकाई",
              "पुरानी इकाई का कोड",
              "पुराना बूथ"),
          column(
              AFTER,
              "B-000123-A",
              "new unit",
              "new booth",
              "नया कोड",
              "नई इकाई",
              "नई इकाई का कोड",
              "नया बूथ"),
          column(
              NAME_HI,
              "प्राथमिक विद्यालय कक्ष 1",
              "hindi name",
              "name in hindi",
              "नाम",
              "हिंदी नाम",
              "हिंदी में नाम"),
          column(
              NAME_EN,
              "Primary School Room 1",
              "english name",
              "name in english",
              "name",
              "अंग्रेज़ी नाम",
              "अंग्रेज़ी में नाम"),
          column(SHARE, "50", "share in per cent", "per cent", "percent", "%", "प्रतिशत", "भाग"),
          column(PARENT, "", "parent", "code of parent", "ऊपर की इकाई", "ऊपर की इकाई का कोड"));

  private final List<String> targets;

  ListColumns(List<String> targets) {
    this.targets = targets.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
  }

  private static Intake.Column column(String name, String example, String... aliases) {
    boolean required = name.equals(BEFORE) || name.equals(AFTER);
    return new Intake.Column(name, required, example, List.of(aliases));
  }

  /// Empty where the file has no such column.
  String cell(Line line, String column) {
    int at = targets.indexOf(column);
    return at < 0 || at >= line.cells().length ? "" : Spreadsheet.asItWas(line.cells()[at].strip());
  }
}

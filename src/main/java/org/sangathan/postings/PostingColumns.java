package org.sangathan.postings;

import java.util.List;
import java.util.Locale;
import org.sangathan.exchange.Intake;
import org.sangathan.exchange.Line;

/// The columns of such a file, and where each stands in the file at hand.
final class PostingColumns {
  static final List<Intake.Column> ALL =
      List.of(
          column("name", true, "आशा देवी", "person", "नाम", "पदाधिकारी"),
          column("phone", false, "9876543210", "mobile", "mobile number", "मोबाइल", "फ़ोन"),
          column("sign_in_name", false, "", "sign-in name", "साइन-इन नाम"),
          column("post", true, "booth-worker", "post code", "पद"),
          column("unit", true, "B-000123", "unit code", "code", "इकाई", "इकाई कोड", "कोड"),
          column("from", false, "19-02-2026", "since", "कब से"),
          column("until", false, "19-02-2029", "to", "end", "कब तक"),
          column("language", false, "hi", "भाषा"),
          column("ground", false, "elected", "on what ground", "किस तरह", "किस तरह मिला"),
          column("decision", false, "2026/41", "resolution", "निर्णय", "किस निर्णय से"),
          column("decided_on", false, "15-02-2026", "decision date", "निर्णय का दिन"),
          column("acting", false, "no", "acting only", "कार्यवाहक"),
          column("exception", false, "", "reason for exception", "अपवाद", "अपवाद का कारण"));

  private final List<String> targets;

  PostingColumns(List<String> targets) {
    this.targets = targets.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
  }

  private static Intake.Column column(
      String name, boolean required, String example, String... aliases) {
    return new Intake.Column(name, required, example, List.of(aliases));
  }

  /// Empty where the file has no such column.
  String cell(Line line, String column) {
    int at = targets.indexOf(column);
    return at < 0 || at >= line.cells().length ? "" : line.cells()[at].strip();
  }
}

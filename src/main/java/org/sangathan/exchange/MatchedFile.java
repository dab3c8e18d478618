package org.sangathan.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// A file whose columns are matched. It can be gone through as often as needed; it is never held as
/// a whole.
public final class MatchedFile {
  private final Upload upload;
  private final List<Complaint> faults;
  private final LineStore lines;

  MatchedFile(Upload upload, List<Complaint> faults, LineStore lines) {
    this.upload = upload;
    this.faults = faults;
    this.lines = lines;
  }

  /// How many lines have their place under the header.
  public int size() {
    return upload.rowCount();
  }

  /// What each column is, in the order of the cells; empty for one that is left out.
  public List<String> columns() {
    return upload.targets();
  }

  /// Every line that has its place under the header, in the order of the file.
  public void forEach(Consumer<Line> take) {
    lines.read(upload.id(), take);
  }

  /// For an act that takes the file: what hinders it, without keeping what becomes of each row.
  public Verdicts verdicts() {
    return verdicts(null);
  }

  Verdicts verdicts(@Nullable Consumer<Verdicts.Row> rows) {
    Map<String, String> above = new HashMap<>();
    List<String> targets = upload.targets();
    for (int i = 0; i < targets.size(); i++) {
      if (!targets.get(i).isEmpty()) {
        above.put(targets.get(i).toLowerCase(Locale.ROOT), upload.headers().get(i));
      }
    }
    Verdicts verdicts = new Verdicts(above, rows);
    faults.forEach(verdicts::refuse);
    return verdicts;
  }
}

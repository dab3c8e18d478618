package org.sangathan.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Refusal;

/// What becomes of the rows of a file, as the module says that knows the kind. The facts of a
/// complaint about a row begin with its number and the name of its column.
public final class Verdicts {
  /// Whoever gets so many has the wrong file; the rest would help nobody.
  public static final int MOST = 20_000;

  public enum Fate {
    NEW,
    CHANGED,
    SAME,
    LEFT_OUT
  }

  /// What a row would do.
  ///
  /// @param key by which people know the thing, such as a code
  /// @param label what it is called
  public record Row(int line, Fate fate, String key, String label, List<Change> changes) {}

  /// One cell that would be another.
  public record Change(String column, @Nullable String before, @Nullable String after) {}

  private final Map<String, String> headers;
  private final @Nullable Consumer<Row> rows;
  private final List<Complaint> errors = new ArrayList<>();
  private final List<Complaint> warnings = new ArrayList<>();
  private final Set<List<Object>> cells = new HashSet<>();

  /// @param headers what stands in the file above each column, by the column's name in small
  ///   letters
  /// @param rows who keeps what becomes of each row; null where only the complaints matter
  Verdicts(Map<String, String> headers, @Nullable Consumer<Row> rows) {
    this.headers = headers;
    this.rows = rows;
  }

  public void row(Row row) {
    if (rows != null) rows.accept(row);
  }

  /// Whether anybody listens to [#row].
  public boolean wantsRows() {
    return rows != null;
  }

  /// The row cannot be taken, and so the file. A cell that could not be read is not missing as
  /// well: one complaint for each cell.
  public void refuse(Complaint complaint) {
    if (cells.add(cell(complaint)) && !isFull()) errors.add(told(complaint));
  }

  public void refuse(Refusal refusal, Object... facts) {
    refuse(new Complaint("file", refusal, facts));
  }

  /// The row is odd, and somebody should look at it; it hinders nothing.
  public void warn(Refusal refusal, Object... facts) {
    Complaint complaint = new Complaint("file", refusal, facts);
    if (warnings.size() < MOST) warnings.add(told(complaint));
  }

  public boolean isFull() {
    return errors.size() >= MOST;
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /// Row by row, as somebody mends them.
  public List<Complaint> errors() {
    return inOrder(errors);
  }

  public List<Complaint> warnings() {
    return inOrder(warnings);
  }

  private static List<Object> cell(Complaint complaint) {
    return lineOf(complaint) == 0 || complaint.facts().size() < 2
        ? List.of(complaint.refusal().number(), complaint.facts())
        : List.copyOf(complaint.facts().subList(0, 2));
  }

  /// People look for the column by what they wrote above it.
  private Complaint told(Complaint complaint) {
    if (lineOf(complaint) == 0 || complaint.facts().size() < 2) return complaint;
    String column = complaint.facts().get(1).toString();
    String header = headers.get(column.toLowerCase(Locale.ROOT));
    if (header == null) return complaint;
    List<Object> facts = new ArrayList<>(complaint.facts());
    facts.set(1, header);
    return new Complaint(complaint.field(), complaint.refusal(), facts);
  }

  private static List<Complaint> inOrder(List<Complaint> complaints) {
    return complaints.stream().sorted(Comparator.comparingInt(Verdicts::lineOf)).toList();
  }

  /// The row of which a complaint speaks, 0 for the file as a whole.
  static int lineOf(Complaint complaint) {
    return !complaint.facts().isEmpty() && complaint.facts().getFirst() instanceof Integer line
        ? line
        : 0;
  }
}

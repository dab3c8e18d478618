package org.sangathan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// One file: what would become of its rows, or what became of them.
///
/// @param counts of rows by state; the empty state is all of them
/// @param checking the act by which its rows are looked at; null where they are
/// @param taking the act that the reader may do with it now, to take it; null for none
/// @param undoing the act that takes it back; null for none
/// @param matching null where the columns are settled for good
public record UploadPage(
    Places.Name unit,
    File file,
    List<Note> notes,
    List<Count> counts,
    Rows rows,
    @Nullable String checking,
    @Nullable String taking,
    @Nullable String undoing,
    @Nullable Matching matching)
    implements Page {

  public record File(
      UUID id,
      String kind,
      String name,
      String state,
      String who,
      Instant at,
      int fresh,
      int changed,
      int same,
      int failed,
      List<String> dropped,
      List<String> leftOut,
      @Nullable LocalDate takenOn,
      @Nullable LocalDate undoneOn) {}

  public record Count(String state, int rows) {}

  /// Rows that somebody should look at before the file is taken.
  public int warned() {
    return counts.stream()
        .filter(count -> count.state.equals("warning"))
        .mapToInt(Count::rows)
        .sum();
  }

  /// A refusal by its number, with what fills its holes.
  ///
  /// @param told it tells only what would happen
  public record Note(boolean warning, boolean told, int refusal, List<Object> facts) {}

  /// Some rows of one state.
  ///
  /// @param last the line of the last one, from which one goes on
  /// @param words before which stands what a column is called
  public record Rows(
      String state, List<Row> rows, int after, int last, boolean more, String words) {

    /// The word by which a column is called, where there is one.
    public String word(String column) {
      return words + column.replaceFirst("@.*", "").replace(':', '-');
    }
  }

  public record Row(
      int line, String state, String key, String label, List<Change> changes, List<Note> notes) {}

  public record Change(String column, String before, String after) {}

  /// @param options what a column may be
  /// @param words before which stands what an option is called
  public record Matching(List<Column> columns, List<String> options, String words) {

    /// The word by which an option is called, where there is one.
    public String word(String option) {
      return words + option.replace(':', '-').replace("@", "");
    }
  }

  /// @param target what it is, `-` if it is left out
  public record Column(String header, List<String> examples, String target, boolean forbidden) {}
}

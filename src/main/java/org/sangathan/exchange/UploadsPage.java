package org.sangathan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.pages.Page;

/// The files that were sent for a unit and those below it, and the form for another.
///
/// @param kinds of files that the reader may send here, each with its columns
public record UploadsPage(Places.Name unit, List<Kind> kinds, List<Sent> sent) implements Page {

  /// @param words before which stands what a column is called
  public record Kind(String name, String words, List<Column> columns) {

    /// The word by which a column is called, where there is one.
    public String word(Column column) {
      return words + column.name.replace(':', '-').replace("@", "");
    }
  }

  /// @param aliases what is understood as well
  public record Column(String name, boolean required, String example, String aliases) {}

  /// @param state as it is shown, by its word
  public record Sent(
      UUID id,
      Places.Name unit,
      String kind,
      String fileName,
      String state,
      int rows,
      String who,
      Instant at) {}
}

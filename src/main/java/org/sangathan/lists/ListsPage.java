package org.sangathan.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Lists of people that were taken away here and below, and the form that asks for one.
///
/// @param asking null for whoever may only see what was taken
public record ListsPage(
    Heading heading, boolean leaf, boolean below, @Nullable Asking asking, List<Taken> taken)
    implements Page {

  /// What would be taken.
  ///
  /// @param count of the people; never told higher than one above what a day allows
  /// @param most rows of one list and day
  /// @param left of them today
  /// @param mayWhole whether the reader may see whole numbers
  public record Asking(
      int count,
      int most,
      int left,
      boolean mayWhole,
      int mostWhole,
      int leftWhole,
      List<String> columns) {

    public boolean isTooMany() {
      return count > most;
    }
  }

  /// One list.
  ///
  /// @param second who agreed; null where nobody else could
  /// @param open the reader may take it now
  public record Taken(
      String id,
      String number,
      String by,
      @Nullable String second,
      Places.Name unit,
      int told,
      String kind,
      String reason,
      boolean wholeNumbers,
      Instant at,
      Instant endsAt,
      int copies,
      boolean open) {}
}

package org.sangathan.redrawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// How a unit is split and merged, and what was redrawn there before.
///
/// @param may the names of the acts that the reader may do here
/// @param hasBelow whether units lie below it
/// @param past what was redrawn here, the latest first
/// @param lists that were brought here for the units below, the latest first
/// @param before the day before the latest redrawing; null where none holds
/// @param unsorted people who came late for a unit that had been split
public record RedrawPage(
    Heading heading,
    Set<String> may,
    boolean hasBelow,
    List<Past> past,
    List<Brought> lists,
    @Nullable LocalDate before,
    List<Late> unsorted)
    implements Page {

  /// @param from the units that there were
  /// @param to the units that there are
  /// @param here whether it was done at this unit, where it is taken back too
  public record Past(
      String id,
      String kind,
      LocalDate day,
      @Nullable LocalDate undoneOn,
      List<Heading.Step> from,
      List<Heading.Step> to,
      boolean here) {}

  /// A list that was brought here.
  ///
  /// @param upload its file
  /// @param before how many units were redrawn
  /// @param after how many they became
  /// @param renewed how many went on under another name or below another unit
  public record Brought(
      String upload,
      LocalDate day,
      @Nullable LocalDate undoneOn,
      long before,
      long after,
      long renewed) {}

  public record Late(String person, LocalDate day, Heading.Step saidFor) {}

  public boolean may(String act) {
    return may.contains(act);
  }
}

package org.sangathan.words;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list that leaves the house as a file or on paper: what a handler returns whose address ends in
/// `.csv`, `.xlsx` or `.print`. It has what the page shows to the same reader, and nothing more.
///
/// @param file what the file is called, without its ending
/// @param title what it is, and of which unit
/// @param lead as on which day, or what was asked for; may be empty
/// @param mark who took it and why: the last row of a file, the head and foot of each page on
///   paper; empty where anybody may know it
public record Listing(
    String file, String title, String lead, String mark, List<String> columns, Rows rows) {
  /// What fits on some thirty sheets; nobody prints more without meaning a file.
  public static final int MOST_ON_PAPER = 1_000;

  public Listing(String file, String title, String lead, List<String> columns, Rows rows) {
    this(file, title, lead, "", columns, rows);
  }

  /// Gives rows one by one, so that a list may be of any length.
  public interface Rows {
    void each(Reading reading);

    /// Of things that are in memory.
    static <T> Rows of(Collection<T> things, Function<T, List<? extends @Nullable Object>> cells) {
      return reading -> {
        for (T thing : things) if (!reading.row(cells.apply(thing))) return;
      };
    }
  }

  /// Whoever reads them.
  public interface Reading {
    /// @param cells texts, numbers and days; null is an empty cell
    /// @return whether more are wanted
    boolean row(List<? extends @Nullable Object> cells);
  }

  /// Writes its heading and all its rows.
  ///
  /// @return how many rows
  public int fill(Spreadsheet sheet) {
    int[] count = {0};
    sheet.row(columns);
    rows.each(cells -> {
      sheet.row(cells);
      count[0]++;
      return true;
    });
    if (!mark.isEmpty()) sheet.row(List.of(mark));
    return count[0];
  }
}

package org.sangathan.papers;

import java.util.List;

/// A list for paper: what stands above it, its columns and its rows.
///
/// @param title in large letters on the first page, and small on each further one
/// @param beneath lines under the title
/// @param foot at the left of the foot of each page; its number stands at the right
public record Sheet(
    String title, List<String> beneath, List<Column> columns, List<List<Cell>> rows, String foot) {

  /// @param share of the width, beside those of the other columns
  /// @param right figures stand at the right
  public record Column(String name, double share, boolean right) {

    public Column(String name, double share) {
      this(name, share, false);
    }
  }

  /// @param strong in bolder letters
  /// @param remark in small letters under the text; empty for none
  public record Cell(String text, boolean strong, String remark) {

    public static Cell of(String text) {
      return new Cell(text, false, "");
    }
  }
}

package org.sangathan.exchange;

/// One line of a file.
///
/// @param number as a spreadsheet counts, from 1, header included
/// @param cells under the columns of the file, empty where nothing was written
public record Line(int number, String[] cells) {

  boolean isBlank() {
    for (String cell : cells) if (!cell.isBlank()) return false;
    return true;
  }
}

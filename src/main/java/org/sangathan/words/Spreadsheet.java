package org.sangathan.words;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of rows that spreadsheets open without harm: no cell is taken for a formula and run. The
/// first row is the heading. A row is forgotten as soon as it is written, so a file may be of any
/// length. The stream to which it goes is left open.
public interface Spreadsheet extends AutoCloseable {

  /// Text that begins with the mark by which spreadsheets know UTF-8.
  static Spreadsheet csv(OutputStream to) {
    return new CsvSheet(to);
  }

  /// A workbook; what goes beyond the length of one sheet goes on in the next.
  ///
  /// @param name of the sheet
  static Spreadsheet xlsx(OutputStream to, String name) {
    return new XlsxSheet(to, name);
  }

  /// @param cells texts, numbers and days; null is an empty cell
  void row(List<? extends @Nullable Object> cells);

  @Override
  void close();

  /// What a text file has for a cell, as it was: for files that come back.
  static String asItWas(String cell) {
    return CsvSheet.asItWas(cell);
  }
}

package org.sangathan.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// Writes rows as a file that spreadsheets open without harm: it begins with the mark by which they
/// know UTF-8, and no cell is taken for a formula and run.
public final class Spreadsheet implements AutoCloseable {
  private final CsvWriter rows;

  /// @param to is closed with the sheet
  public Spreadsheet(Writer to) {
    try {
      to.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.rows = CsvWriter.builder().build(to);
  }

  public void row(List<String> cells) {
    rows.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
  }

  /// What [#row] wrote for a cell, as it was: for files that come back.
  public static String asItWas(String cell) {
    return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static String harmless(String cell) {
    return runs(cell) ? "'" + cell : cell;
  }

  private static boolean runs(String cell) {
    if (cell.isEmpty()) return false;
    char first = cell.charAt(0);
    boolean minus = first == '-' && cell.length() > 1 && !Character.isDigit(cell.charAt(1));
    return minus || "=+@\t\r".indexOf(first) >= 0;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.sangathan.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows as text between commas. A number keeps its sign; a text that would be run gets a mark in
/// front.
final class CsvSheet implements Spreadsheet {
  /// The broad ones of East Asian keyboards are run as well.
  private static final String RUN = "=+-@\t\r\n＝＋－＠";

  private static final Pattern NEGATIVE = Pattern.compile("-[\\p{Nd}.,]+");

  private final CsvWriter rows;

  CsvSheet(OutputStream to) {
    Writer letters = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    try {
      letters.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.rows = CsvWriter.builder().build(letters);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    rows.writeRecord(cells.stream().map(CsvSheet::text).toList());
  }

  static String asItWas(String cell) {
    return cell.startsWith("'") && runs(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) return "";
    return cell instanceof String text && runs(text) ? "'" + text : cell.toString();
  }

  private static boolean runs(String cell) {
    return !cell.isEmpty() && RUN.indexOf(cell.charAt(0)) >= 0 && !NEGATIVE.matcher(cell).matches();
  }

  @Override
  public void close() {
    try {
      rows.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

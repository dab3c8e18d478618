package org.sangathan.words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Rows as a workbook. Texts stand in their cells and not in a table of all texts, which would have
/// to be kept until the end.
final class XlsxSheet implements Spreadsheet {
  /// As many rows as a sheet can have.
  static final int LONGEST = 1_048_576;

  private static final int AT_ONCE = 500;
  private static final int WIDEST = 48;
  private static final int LONGEST_NAME = 31;

  /// Lakh and crore.
  private static final String NUMBER =
      "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0";

  private static final String AMOUNT = "0.0";
  private static final String DAY = "dd-mm-yyyy";

  private final Workbook book;
  private final String name;
  private final List<List<? extends @Nullable Object>> first = new ArrayList<>();
  private @Nullable Worksheet sheet;
  private int sheets;
  private int at;

  XlsxSheet(OutputStream to, String name) {
    this.book = new Workbook(to, "Sangathan", null);
    this.name = named(name);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    // The first rows say how wide the columns are, and that has to be written before them.
    if (sheet == null) {
      first.add(cells);
      if (first.size() == AT_ONCE) begin();
    } else {
      if (at == LONGEST) begin();
      write(sheet, cells);
    }
  }

  @Override
  public void close() {
    try {
      if (sheet == null) begin();
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() {
    boolean goesOn = sheet != null;
    finish();
    Worksheet next = book.newWorksheet(sheets == 0 ? name : name + " " + (sheets + 1));
    sheets++;
    at = 0;
    sheet = next;
    next.freezePane(0, 1);
    for (int column = 0; !first.isEmpty() && column < first.getFirst().size(); column++) {
      next.width(column, width(column));
    }
    for (List<? extends @Nullable Object> row : goesOn ? first.subList(0, 1) : first) {
      write(next, row);
    }
  }

  private void finish() {
    if (sheet == null) return;
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Worksheet to, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) write(to, column, cells.get(column));
    if (at == 0) {
      for (int c = 0; c < cells.size(); c++) to.style(0, c).bold().wrapText(true).set();
    }
    at++;
    if (at % AT_ONCE == 0) flush(to);
  }

  private void write(Worksheet to, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case LocalDate day -> {
        to.value(at, column, day);
        to.style(at, column).format(DAY).set();
      }
      case Number number -> {
        to.value(at, column, number);
        to.style(at, column).format(number instanceof Double ? AMOUNT : NUMBER).set();
      }
      default -> {
        if (!cell.toString().isEmpty()) to.inlineString(at, column, cell.toString());
      }
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double width(int column) {
    int longest =
        first.stream()
            .filter(row -> column < row.size() && row.get(column) != null)
            .mapToInt(row -> String.valueOf(row.get(column)).length())
            .max()
            .orElse(0);
    return Math.clamp(longest + 2, 8, WIDEST);
  }

  /// Without the letters that the name of a sheet must not have.
  private static String named(String name) {
    String plain = name.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
    // Room for the number of a further sheet.
    String brief = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4)).strip();
    return brief.isEmpty() ? "1" : brief;
  }
}

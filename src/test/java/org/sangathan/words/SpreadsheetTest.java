package org.sangathan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void aTextThatWouldBeRunIsMarkedAndANumberIsNot() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.csv(file)) {
      sheet.row(List.of("नाम", "कुल", "दिन"));
      sheet.row(Arrays.asList("=1+1", -5, DAY));
      sheet.row(Arrays.asList("-5", 48.5, null));
    }
    assertThat(file.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFनाम,कुल,दिन\r\n'=1+1,-5,2026-11-21\r\n-5,48.5,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+91 98765",
        "-2+3+cmd|' /C calc'!A0",
        "-रामपुर",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1"
      })
  void whateverWouldBeRunIsMarkedAndComesBackAsItWas(String cell) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.csv(file)) {
      sheet.row(List.of(cell));
    }
    assertThat(file.toString(StandardCharsets.UTF_8).replace("\"", ""))
        .isEqualTo("\uFEFF'" + cell + "\r\n");
    assertThat(Spreadsheet.asItWas("'" + cell)).isEqualTo(cell);
  }

  @Test
  void aWorkbookKeepsTextsNumbersAndDaysApart() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.xlsx(file, "सीतापुर: [1/2] " + "लंबा ".repeat(20))) {
      sheet.row(List.of("नाम", "कुल", "दिन"));
      sheet.row(Arrays.asList("=1+1", 18_135_000L, DAY));
      sheet.row(Arrays.asList("0012", null, null));
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      Sheet sheet = book.getFirstSheet();
      assertThat(sheet.getName()).hasSizeLessThanOrEqualTo(31).doesNotContain("[", "/", ":");
      List<Row> rows = sheet.read();
      assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
      assertThat(rows.get(1).getCellAsNumber(1).orElseThrow().longValue()).isEqualTo(18_135_000);
      assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(DAY);
      assertThat(rows.get(2).getCellText(0)).isEqualTo("0012");
    }
  }

  @Test
  void whatIsLongerThanASheetGoesOnInTheNext() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int rows = XlsxSheet.LONGEST + 10;
    try (Spreadsheet sheet = Spreadsheet.xlsx(file, "units")) {
      sheet.row(List.of("n"));
      for (int n = 1; n <= rows; n++) sheet.row(List.of(n));
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      List<Sheet> sheets = book.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("units", "units 2");
      long read = 0;
      for (Sheet sheet : sheets) {
        try (Stream<Row> all = sheet.openStream()) {
          read += all.count() - 1;
        }
      }
      assertThat(read).isEqualTo(rows);
    }
  }

  @Test
  void aListWithoutRowsIsStillAFile() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.xlsx(file, "'")) {
      sheet.row(List.of("n"));
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      assertThat(book.getFirstSheet().read()).hasSize(1);
    }
  }
}

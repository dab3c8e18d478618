package org.sangathan.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// A text with a separator between the cells: comma, semicolon or tab, with or without the mark of
/// UTF-8 at its beginning, or as spreadsheets write "Unicode text".
final class CsvLines implements Lines {
  private static final int HEAD = 1 << 16;

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final List<Complaint> faults = new ArrayList<>();
  private int line;

  CsvLines(InputStream in) throws IOException {
    BufferedReader text = text(in);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text);
    this.records = csv.iterator();
  }

  @Override
  public @Nullable Line next() {
    try {
      if (!faults.isEmpty() || !records.hasNext()) return null;
      CsvRecord record = records.next();
      line = (int) record.getStartingLineNumber();
      return new Line(line, record.getFields().toArray(String[]::new));
    } catch (CsvParseException e) {
      // The reader cannot know where the next line begins once the quotes are in disorder.
      faults.add(new Complaint("file", ExchangeRefusal.ROW_QUOTES, line + 1));
      return null;
    }
  }

  @Override
  public List<Complaint> faults() {
    return faults;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader text(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, HEAD);
    bytes.mark(4);
    byte[] mark = bytes.readNBytes(3);
    bytes.reset();
    int first = mark.length > 0 ? mark[0] & 0xFF : 0;
    int second = mark.length > 1 ? mark[1] & 0xFF : 0;
    boolean utf16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    if (first == 0xEF && second == 0xBB && mark.length > 2) bytes.skipNBytes(3);
    Charset letters = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new BufferedReader(new InputStreamReader(bytes, letters), HEAD);
  }

  /// Spreadsheets of other countries write semicolons, copied tables have tabs. The first line that
  /// has any of them tells.
  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEAD);
    char[] head = new char[HEAD / 2];
    int read = text.read(head, 0, head.length);
    text.reset();
    for (String line : new String(head, 0, Math.max(0, read)).split("\\R", -1)) {
      long commas = line.chars().filter(c -> c == ',').count();
      long semicolons = line.chars().filter(c -> c == ';').count();
      long tabs = line.chars().filter(c -> c == '\t').count();
      if (commas + semicolons + tabs == 0) continue;
      if (commas >= semicolons && commas >= tabs) return ',';
      return semicolons >= tabs ? ';' : '\t';
    }
    return ',';
  }
}

package org.sangathan.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangathan.acts.Complaint;

/// A file of units as lines and columns: what its header promises and what each line holds, before
/// anybody asks whether it is true. Columns that no file may bring are dropped here.
final class UnitFile {
  private static final int MOST_ROWS = 2_000_000;

  /// @param line as a spreadsheet counts, from 1, header included
  record Line(int line, String[] cells) {}

  private final List<Complaint> complaints = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private UnitColumns columns = UnitColumns.NONE;

  static UnitFile read(String text) {
    UnitFile file = new UnitFile();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(plain))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(plain)) {
      file.read(csv.iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  UnitColumns columns() {
    return columns;
  }

  List<Line> lines() {
    return lines;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  private void read(Iterator<CsvRecord> records) {
    int line = 1;
    try {
      columns = header(records);
      while (records.hasNext() && complaints.size() < RowReader.MOST_COMPLAINTS) {
        CsvRecord record = records.next();
        line = (int) record.getStartingLineNumber();
        if (lines.size() == MOST_ROWS) {
          complain(OrganisationRefusal.FILE_TOO_LONG, MOST_ROWS);
          return;
        }
        take(line, record.getFields().toArray(String[]::new));
      }
    } catch (CsvParseException e) {
      // The reader cannot know where the next line begins once the quotes are in disorder.
      complain(OrganisationRefusal.ROW_QUOTES, line + 1);
    }
  }

  /// Official files often have a line of groups above the line of names.
  private UnitColumns header(Iterator<CsvRecord> records) {
    UnitColumns first = UnitColumns.NONE;
    for (int tries = 0; tries < 2 && records.hasNext(); ) {
      List<String> names = records.next().getFields();
      if (isBlank(names.toArray(String[]::new))) continue;
      UnitColumns found = UnitColumns.of(names);
      if (found.hasCode()) {
        complaints.addAll(found.complaints());
        return found;
      }
      if (tries++ == 0) first = found;
    }
    if (first == UnitColumns.NONE) complain(OrganisationRefusal.FILE_EMPTY);
    else complain(OrganisationRefusal.COLUMN_MISSING, "code");
    return UnitColumns.NONE;
  }

  private void take(int line, String[] cells) {
    if (isBlank(cells) || columns == UnitColumns.NONE) return;
    int expected = columns.count();
    if (cells.length > expected) {
      complain(
          OrganisationRefusal.ROW_TOO_LONG, line, cells.length, expected, suspect(cells, expected));
    } else if (cells.length < expected) {
      complain(OrganisationRefusal.ROW_TOO_SHORT, line, cells.length, expected);
    } else {
      lines.add(new Line(line, cells));
    }
  }

  /// A comma inside a name is nearly always followed by a blank, one between cells never.
  private static String suspect(String[] cells, int expected) {
    for (int i = 1; i < cells.length; i++) {
      if (cells[i].startsWith(" ") && !cells[i - 1].isBlank()) return cells[i - 1] + "," + cells[i];
    }
    return String.join(",", List.of(cells).subList(expected - 1, cells.length));
  }

  private static boolean isBlank(String[] cells) {
    for (String cell : cells) if (!cell.isBlank()) return false;
    return true;
  }

  private void complain(OrganisationRefusal refusal, Object... facts) {
    complaints.add(new Complaint("file", refusal, facts));
  }

  /// Spreadsheets of other countries write semicolons, copied tables have tabs.
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String head = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    Map<Character, Long> counts = new HashMap<>();
    for (char c : new char[] {',', ';', '\t'})
      counts.put(c, head.chars().filter(h -> h == c).count());
    return counts.entrySet().stream()
        .max(Map.Entry.<Character, Long>comparingByValue().thenComparing(e -> e.getKey() == ','))
        .orElseThrow()
        .getKey();
  }
}

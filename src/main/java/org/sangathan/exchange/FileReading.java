package org.sangathan.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.SentFile;

/// Reads a file once, from its first letter to its last: finds the header, leaves out what no file
/// may bring, and hands on each line that has its place under the header. Everything else is named.
final class FileReading {
  private static final int MOST_ROWS = 2_000_000;
  private static final int MOST_COLUMNS = 300;

  /// Official papers have titles and groups above the names of the columns.
  private static final int HEADER_WITHIN = 12;

  private static final int LONGEST_CELL = 4_000;
  private static final char UNREADABLE = '\uFFFD';

  private final HeaderGuess guess;
  private final LineStore.Writer to;
  private final List<Complaint> faults = new ArrayList<>();
  private @Nullable Line header;
  private int rows;
  private int skipped;

  FileReading(HeaderGuess guess, LineStore.Writer to) {
    this.guess = guess;
    this.to = to;
  }

  /// What was found besides the lines.
  ///
  /// @param faults of the file and of its rows, in order
  /// @param above how many lines with something in them stand above the header
  record Found(int headerLine, int above, List<String> headers, int rows, List<Complaint> faults) {}

  Found read(SentFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
      in.mark(8);
      byte[] head = in.readNBytes(8);
      in.reset();
      if (XlsxLines.isOldWorkbook(head)) fault(ExchangeRefusal.BOOK_TOO_OLD);
      else read(XlsxLines.isWorkbook(head) ? new XlsxLines(in) : new CsvLines(in));
    }
    Line found = header;
    if (found == null) {
      if (faults.isEmpty()) fault(ExchangeRefusal.FILE_EMPTY);
      return new Found(0, 0, List.of(), 0, faults);
    }
    return new Found(found.number(), skipped, List.of(found.cells()), rows, faults);
  }

  private void read(Lines lines) {
    try (lines) {
      Deque<Line> above = new ArrayDeque<>();
      Line line = lines.next();
      while (line != null && above.size() < HEADER_WITHIN) {
        if (!line.isBlank()) above.add(clean(line));
        line = lines.next();
      }
      if (!above.isEmpty()) {
        begin(above);
        above.forEach(this::take);
      }
      while (line != null && isGoingOn()) {
        if (!line.isBlank()) take(clean(line));
        line = lines.next();
      }
      faults.addAll(lines.faults());
    }
  }

  private boolean isGoingOn() {
    return faults.size() < Verdicts.MOST && rows < MOST_ROWS;
  }

  /// The line that knows most of the columns is the header; what stands above it is not read.
  private void begin(Deque<Line> above) {
    Line best = above.getFirst();
    for (Line line : above) if (guess.known(line.cells()) > guess.known(best.cells())) best = line;
    while (above.getFirst() != best) {
      above.removeFirst();
      skipped++;
    }
    above.removeFirst();
    String[] names = best.cells();
    String[] columns = Arrays.copyOf(names, Math.min(names.length, MOST_COLUMNS));
    header = new Line(best.number(), columns);
    forbidden =
        IntStream.range(0, columns.length).filter(i -> ForbiddenColumns.has(columns[i])).toArray();
  }

  private int[] forbidden = {};

  private void take(Line line) {
    int expected = java.util.Objects.requireNonNull(header).cells().length;
    String[] cells = line.cells();
    if (cells.length > expected) {
      fault(ExchangeRefusal.ROW_TOO_LONG, line.number(), cells.length, expected, suspect(line));
    } else if (cells.length < expected) {
      fault(ExchangeRefusal.ROW_TOO_SHORT, line.number(), cells.length, expected);
    } else if (++rows >= MOST_ROWS) {
      fault(ExchangeRefusal.FILE_TOO_LONG, (long) MOST_ROWS);
    } else {
      for (int i : forbidden) cells[i] = "";
      to.write(line);
    }
  }

  /// A comma inside a name is nearly always followed by a blank, one between cells never. Where
  /// some columns may not be kept, nobody knows any more which cells of a shifted line are theirs.
  private String suspect(Line line) {
    String[] cells = line.cells();
    int expected = java.util.Objects.requireNonNull(header).cells().length;
    if (forbidden.length > 0) return "…";
    for (int i = 1; i < cells.length; i++) {
      if (cells[i].startsWith(" ") && !cells[i - 1].isBlank()) return cells[i - 1] + "," + cells[i];
    }
    return String.join(",", List.of(cells).subList(expected - 1, cells.length));
  }

  private Line clean(Line line) {
    String[] cells = line.cells();
    for (int i = 0; i < cells.length; i++) cells[i] = clean(cells[i]);
    return line;
  }

  private static String clean(String cell) {
    String text = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c >= ' ' && c < 0x7F;
    }
    return plain ? text : marked(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /// Letters that no record can hold are marked; whoever reads the cell names its row.
  private static String marked(String text) {
    StringBuilder marked = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\r' || c == '\t') marked.append(' ');
          else marked.appendCodePoint(isForbidden(c) ? UNREADABLE : c);
        });
    return marked.toString();
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.UNASSIGNED;
  }

  private void fault(ExchangeRefusal refusal, Object... facts) {
    faults.add(new Complaint("file", refusal, facts));
  }
}

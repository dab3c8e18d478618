package org.sangathan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;

/// The first sheet of a workbook. Numbers are read as they are kept, not as they are shown, so that
/// neither a telephone nor a code comes as 9.87E+09; days as 2026-11-21.
final class XlsxLines implements Lines {
  /// What a workbook may hold once it is unpacked: a small file can be packed so that it would fill
  /// the memory.
  private static final long MOST_UNPACKED = 1L << 30;

  private static final long MOST_SHARED_TEXT = 96L << 20;
  private static final int MOST_PARTS = 2_000;
  private static final int MOST_COLUMNS = 512;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  private static final Pattern DAY_FORMAT = Pattern.compile("(?i)[dmy]{2,}|d|y");
  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private final Path copy;
  private final List<Complaint> faults = new ArrayList<>();
  private @Nullable ReadableWorkbook book;
  private @Nullable Stream<Row> stream;
  private @Nullable Iterator<Row> rows;
  private int line;

  XlsxLines(InputStream in) throws IOException {
    this.copy = Files.createTempFile("sangathan", ".xlsx");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      if (isWithinBounds()) open();
    } catch (IOException | RuntimeException e) {
      // The reader of books falls over a broken one in ways of its own; all of them mean the same.
      unreadable(1);
    }
  }

  /// Whether these are the first letters of a workbook.
  static boolean isWorkbook(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /// Or of one as they were before 2007, or of one that is locked by a password.
  static boolean isOldWorkbook(byte[] head) {
    return head.length >= 4
        && (head[0] & 0xFF) == 0xD0
        && (head[1] & 0xFF) == 0xCF
        && (head[2] & 0xFF) == 0x11
        && (head[3] & 0xFF) == 0xE0;
  }

  /// What the parts say of their own length may be a lie: they are unpacked and counted, and
  /// nothing of it is kept.
  private boolean isWithinBounds() throws IOException {
    byte[] some = new byte[1 << 16];
    long total = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        boolean read = sheet || part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        long most = sheet ? MOST_UNPACKED : MOST_SHARED_TEXT;
        long length = 0;
        for (int n = zip.read(some); n >= 0; n = zip.read(some)) {
          length += n;
          total += n;
          if (total > MOST_UNPACKED || (read && length > most)) return tooLarge();
        }
        if (++parts > MOST_PARTS) return tooLarge();
      }
    }
    return true;
  }

  private boolean tooLarge() {
    faults.add(new Complaint("file", ExchangeRefusal.BOOK_TOO_LARGE));
    return false;
  }

  private void open() throws IOException {
    ReadableWorkbook opened = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
    book = opened;
    List<Sheet> sheets =
        opened.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
    if (sheets.isEmpty()) return;
    stream = sheets.getFirst().openStream();
    rows = stream.iterator();
  }

  @Override
  public @Nullable Line next() {
    try {
      if (rows == null || !rows.hasNext()) return null;
      Row row = rows.next();
      line = row.getRowNum();
      return new Line(line, cells(row));
    } catch (RuntimeException e) {
      unreadable(line + 1);
      rows = null;
      return null;
    }
  }

  private static String[] cells(Row row) {
    int count = Math.min(row.getCellCount(), MOST_COLUMNS);
    while (count > 0 && text(row.getOptionalCell(count - 1).orElse(null)).isBlank()) count--;
    String[] cells = new String[count];
    for (int i = 0; i < count; i++) cells[i] = text(row.getOptionalCell(i).orElse(null));
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) return "";
    String raw = cell.getRawValue();
    if (raw == null) return "";
    if (cell.getType() == CellType.STRING) return cell.getText();
    if (!NUMBER.matcher(raw).matches()) return raw;
    return isDay(cell) ? day(cell) : new BigDecimal(raw).stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(Cell cell) {
    if (cell.getType() != CellType.NUMBER) return false;
    Integer id = cell.getDataFormatId();
    if (id != null && ((id >= 14 && id <= 17) || id == 22)) return true;
    String format = cell.getDataFormatString();
    return format != null
        && DAY_FORMAT.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find()
        && !format.equalsIgnoreCase("general");
  }

  private static String day(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private void unreadable(int line) {
    faults.add(new Complaint("file", ExchangeRefusal.BOOK_UNREADABLE, line));
  }

  @Override
  public List<Complaint> faults() {
    return faults;
  }

  @Override
  public void close() {
    try {
      if (stream != null) stream.close();
      if (book != null) book.close();
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.sangathan.redrawing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.exchange.Line;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.Boundaries;
import org.sangathan.words.LatinDigits;
import org.sangathan.words.LegacyFont;

/// Reads the lines of a booth list cell by cell. Each thing that cannot be read is named with its
/// row and its column.
final class ListReading {
  /// All of a unit, in thousandths of a per cent.
  static final long WHOLE = 100_000;

  private static final int LONGEST_NAME = 200;
  private static final int PLACES = 3;
  private static final Pattern POINT_NOUGHT = Pattern.compile("^(\\d+)\\.0+$");
  private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
  private static final char UNREADABLE = '\uFFFD';

  private final ListColumns columns;
  private final Verdicts verdicts;

  ListReading(ListColumns columns, Verdicts verdicts) {
    this.columns = columns;
    this.verdicts = verdicts;
  }

  /// Empty where it cannot be told which unit the row means.
  Optional<ListRow> read(Line line) {
    String before = code(line, ListColumns.BEFORE);
    String after = code(line, ListColumns.AFTER);
    if (after.isEmpty()) {
      complain(line, RedrawingRefusal.ROW_MISSING_CELL, ListColumns.AFTER);
      return Optional.empty();
    }
    boolean readable = isCode(line, ListColumns.AFTER, after);
    if (!before.isEmpty()) readable &= isCode(line, ListColumns.BEFORE, before);
    if (!readable) return Optional.empty();
    return Optional.of(
        new ListRow(
            line.number(),
            before,
            after,
            name(line, ListColumns.NAME_HI),
            name(line, ListColumns.NAME_EN),
            share(line),
            code(line, ListColumns.PARENT)));
  }

  /// People type codes in small letters, and spreadsheets make `209.0` of one that is a number.
  private String code(Line line, String column) {
    String typed = columns.cell(line, column).toUpperCase(Locale.ROOT);
    return typed.indexOf('.') < 0
        ? typed
        : POINT_NOUGHT.matcher(LatinDigits.of(typed)).replaceFirst("$1");
  }

  private boolean isCode(Line line, String column, String code) {
    if (Boundaries.isCode(code)) return true;
    complain(line, RedrawingRefusal.ROW_CODE, column);
    return false;
  }

  private @Nullable String name(Line line, String column) {
    String name = columns.cell(line, column);
    if (name.isEmpty()) return null;
    if (name.length() > LONGEST_NAME || name.indexOf(UNREADABLE) >= 0) {
      complain(line, RedrawingRefusal.ROW_NAME, column);
    } else if (LegacyFont.looksLegacy(name)) {
      complain(line, RedrawingRefusal.ROW_OLD_FONT, column);
    }
    return name;
  }

  private @Nullable Long share(Line line) {
    String typed = columns.cell(line, ListColumns.SHARE);
    if (typed.isEmpty()) return null;
    String plain = LatinDigits.of(typed).replace("%", "").replace(',', '.').strip();
    if (SHARE.matcher(plain).matches()) {
      long share = new BigDecimal(plain).movePointRight(PLACES).longValueExact();
      if (share <= WHOLE) return share;
    }
    complain(line, RedrawingRefusal.ROW_SHARE, ListColumns.SHARE);
    return null;
  }

  /// As somebody would write it: `33.333`.
  static String perCent(long share) {
    return BigDecimal.valueOf(share, PLACES).stripTrailingZeros().toPlainString();
  }

  private void complain(Line line, RedrawingRefusal refusal, String column) {
    String cell = columns.cell(line, column);
    verdicts.refuse(new Complaint("file", refusal, line.number(), column, shortened(cell)));
  }

  private static String shortened(String cell) {
    return cell.length() <= LONGEST_NAME ? cell : cell.substring(0, LONGEST_NAME) + "…";
  }
}

package org.sangathan.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.LatinDigits;

/// What people write into a cell, as a value: digits of either script, days in either order,
/// numbers with commas or with the `.0` of a spreadsheet.
final class CellReader {
  private static final Pattern DAY = Pattern.compile("(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:,\\d{2,3})*|\\d{1,15})(?:\\.0+)?");

  private CellReader() {}

  static @Nullable LocalDate day(String cell) {
    Matcher parts = DAY.matcher(LatinDigits.of(cell.strip()));
    if (!parts.matches()) return null;
    boolean yearFirst = parts.group(1).length() == 4;
    if (!yearFirst && parts.group(3).length() != 4) return null;
    int year = Integer.parseInt(parts.group(yearFirst ? 1 : 3));
    int day = Integer.parseInt(parts.group(yearFirst ? 3 : 1));
    try {
      LocalDate date = LocalDate.of(year, Integer.parseInt(parts.group(2)), day);
      return year < 1800 || year > 2200 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  static OptionalLong number(String cell) {
    Matcher parts = NUMBER.matcher(LatinDigits.of(cell.strip()));
    if (!parts.matches()) return OptionalLong.empty();
    return OptionalLong.of(Long.parseLong(parts.group(1).replace(",", "")));
  }
}

package org.sangathan.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.Listing;

/// A list as it is printed.
///
/// @param more whether the paper ends before the list does
public record ListingPage(
    Listing listing, List<List<? extends @Nullable Object>> rows, boolean more) implements Page {

  /// The columns in which anything stands: paper is narrow.
  public List<Integer> columns() {
    return IntStream.range(0, listing.columns().size())
        .filter(c -> rows.isEmpty() || rows.stream().anyMatch(row -> isThere(row.get(c))))
        .boxed()
        .toList();
  }

  /// Whether the column stands at the right, as figures do.
  public boolean isFigures(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(ListingPage::isThere)
        .findFirst()
        .filter(Number.class::isInstance)
        .isPresent();
  }

  private static boolean isThere(@Nullable Object cell) {
    return cell != null && !cell.equals("");
  }

  public static String told(Screen screen, @Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double amount -> screen.number(amount);
      case Number count -> screen.number(count.longValue());
      case LocalDate day -> screen.date(day);
      default -> cell.toString();
    };
  }
}

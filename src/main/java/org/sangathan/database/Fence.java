package org.sangathan.database;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which rows of persons the reader sees for a moment, whatever a statement asks for: the second
/// fence, kept by the policies of the tables. Without one it sees none.
///
/// @param cells in which the rows lie
/// @param units their homes, where a table knows them; null for all in the cells
public record Fence(int[] cells, int @Nullable [] units) {
  public static final Fence NOTHING = new Fence(new int[0], new int[0]);

  private static final String WHOLE = "*";

  /// Literal settings: a distributed engine hands on no others.
  String settings() {
    return "set local fence.cells = '{%s}'; set local fence.units = '%s'"
        .formatted(list(cells), units == null ? WHOLE : "," + list(units) + ",");
  }

  private static String list(int[] numbers) {
    return Arrays.stream(numbers)
        .sorted()
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }
}

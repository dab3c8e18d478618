package org.sangathan.database;

import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/// How rows become records: a column goes to the component of its name (`home_unit` to `homeUnit`).
public final class Rows {
  private Rows() {}

  /// One column of numbers, such as those of units.
  public static final ResultSetExtractor<int[]> NUMBERS =
      rows -> {
        IntStream.Builder numbers = IntStream.builder();
        while (rows.next()) numbers.add(rows.getInt(1));
        return numbers.build().toArray();
      };

  public static <T> RowMapper<T> as(Class<T> type) {
    SimplePropertyRowMapper<T> mapper = new SimplePropertyRowMapper<>(type);
    return (row, n) -> Objects.requireNonNull(mapper.mapRow(row, n));
  }

  /// Rows of one column that is never null.
  public static <T> RowMapper<T> single(Class<T> type) {
    SingleColumnRowMapper<T> mapper = new SingleColumnRowMapper<>(type);
    return (row, n) -> Objects.requireNonNull(mapper.mapRow(row, n));
  }
}

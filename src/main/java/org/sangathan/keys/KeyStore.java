package org.sangathan.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;

/// The keys of columns as they lie in the database: wrapped.
final class KeyStore {
  private final Database database;

  KeyStore(Database database) {
    this.database = database;
  }

  record Row(
      int number,
      String way,
      String keeper,
      byte[] wrapped,
      Instant madeAt,
      @Nullable Instant retiredAt) {

    Row wrapped(String by, byte[] anew) {
      return new Row(number, way, by, anew, madeAt, retiredAt);
    }
  }

  List<Row> all() {
    return database
        .reader()
        .sql(
            """
            select number, way, keeper, wrapped, made_at, retired_at from data_key order by number
            """)
        .query(Rows.as(Row.class))
        .list();
  }

  /// Of two nodes that make the same number, one wins.
  void add(Row row) {
    database
        .writer()
        .sql(
            """
            insert into data_key (number, way, keeper, wrapped, made_at)
            values (:number, :way, :keeper, :wrapped, :at)
            on conflict do nothing
            """)
        .param("number", row.number)
        .param("way", row.way)
        .param("keeper", row.keeper)
        .param("wrapped", row.wrapped)
        .param("at", row.madeAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Wraps all keys anew, or none; meanwhile nobody else changes one.
  void wrapAnew(UnaryOperator<Row> by, Runnable then) {
    database.transact(() -> {
      List<Row> rows =
          database
              .writer()
              .sql(
                  """
                  select number, way, keeper, wrapped, made_at, retired_at
                  from data_key order by number for update
                  """)
              .query(Rows.as(Row.class))
              .list();
      for (Row row : rows) {
        Row anew = by.apply(row);
        database
            .writer()
            .sql("update data_key set keeper = :keeper, wrapped = :wrapped where number = :number")
            .param("number", row.number)
            .param("keeper", anew.keeper)
            .param("wrapped", anew.wrapped)
            .update();
      }
      then.run();
      return rows.size();
    });
  }

  void retireBefore(int number, Instant at) {
    database
        .writer()
        .sql(
            """
            update data_key set retired_at = :at where number < :number and retired_at is null
            """)
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

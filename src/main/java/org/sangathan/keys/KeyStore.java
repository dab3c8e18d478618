package org.sangathan.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;

/// The keys of columns as they lie in the database: wrapped.
final class KeyStore {
  private final Database database;

  KeyStore(Database database) {
    this.database = database;
  }

  record Row(int number, String way, byte[] wrapped, Instant madeAt, @Nullable Instant retiredAt) {}

  List<Row> all() {
    return database
        .reader()
        .sql("select number, way, wrapped, made_at, retired_at from data_key order by number")
        .query(Rows.as(Row.class))
        .list();
  }

  /// Of two nodes that make the same number, one wins.
  void add(int number, Way way, byte[] wrapped, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into data_key (number, way, wrapped, made_at)
            values (:number, :way, :wrapped, :at)
            on conflict do nothing
            """)
        .param("number", number)
        .param("way", way.code())
        .param("wrapped", wrapped)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
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

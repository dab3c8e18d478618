package org.sangathan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The signed heads, for whoever reads them.
@Component
class HeadStore {
  private final Database database;

  HeadStore(Database database) {
    this.database = database;
  }

  List<Head> all() {
    return database
        .writer()
        .sql(
            """
            select day, cells, lines, chains, hash, signature, public_key, dropped_on
            from audit_head
            order by day
            """)
        .query((row, n) -> head(row))
        .list();
  }

  List<Head> last(int days) {
    return database
        .reader()
        .sql(
            """
            select day, cells, lines, chains, hash, signature, public_key, dropped_on
            from audit_head
            order by day desc
            limit :days
            """)
        .param("days", days)
        .query((row, n) -> head(row))
        .list();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
        row.getInt("cells"),
        row.getLong("lines"),
        row.getBytes("chains"),
        row.getBytes("hash"),
        row.getBytes("signature"),
        row.getBytes("public_key"),
        row.getObject("dropped_on", LocalDate.class));
  }
}

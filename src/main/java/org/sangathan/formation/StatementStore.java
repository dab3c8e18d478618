package org.sangathan.formation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// What units say themselves of those below.
@Component
class StatementStore {
  private final Database database;

  StatementStore(Database database) {
    this.database = database;
  }

  void add(Deed<?> deed, int level, int formed) {
    database
        .writer()
        .sql(
            """
            insert into formation_statement (cell_id, unit_id, level, id, formed, stated_at, account_id)
            values (:cell, :unit, :level, :id, :formed, :at, :account)
            """)
        .param("cell", deed.place().cell())
        .param("unit", deed.place().unit())
        .param("level", level)
        .param("id", deed.idOf(0))
        .param("formed", formed)
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .param("account", deed.actor().account())
        .update();
  }

  private record Statement(int level, int formed, OffsetDateTime statedAt) {}

  /// The latest of a unit before that moment, by level.
  Map<Integer, Formation.Stated> latest(int unit, Instant before) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select distinct on (level) level, formed, stated_at
              from formation_statement
             where unit_id = :unit and stated_at < :before
             order by level, stated_at desc
            """)
        .param("unit", unit)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Statement.class))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Statement::level, s -> new Formation.Stated(s.formed, s.statedAt.toInstant())));
  }
}

package org.sangathan.formation;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  void add(Deed<?> deed, int level, StateFormation.Form said) {
    database
        .writer()
        .sql(
            """
            insert into formation_statement (cell_id, unit_id, level, id, formed, filled, stated_at,
                                             account_id)
            values (:cell, :unit, :level, :id, :formed, :filled, :at, :account)
            """)
        .param("cell", deed.place().cell())
        .param("unit", deed.place().unit())
        .param("level", level)
        .param("id", deed.idOf(0))
        .param("formed", said.formed())
        .param("filled", said.filled(), Types.INTEGER)
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .param("account", deed.actor().account())
        .update();
  }

  private record Statement(
      int unitId, int level, int formed, @Nullable Integer filled, OffsetDateTime statedAt) {}

  /// The latest of each of these units before that moment, by unit and by level.
  Map<Integer, Map<Integer, Formation.Stated>> latest(int[] units, Instant before) {
    Map<Integer, Map<Integer, Formation.Stated>> latest = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */
            select distinct on (unit_id, level) unit_id, level, formed, filled, stated_at
              from formation_statement
             where unit_id = any (:units) and stated_at < :before
             order by unit_id, level, stated_at desc
            """)
        .param("units", units)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Statement.class))
        .list()
        .forEach(said ->
            latest
                .computeIfAbsent(said.unitId, unit -> new HashMap<>())
                .put(
                    said.level,
                    new Formation.Stated(said.formed, said.filled, said.statedAt.toInstant())));
    return latest;
  }
}

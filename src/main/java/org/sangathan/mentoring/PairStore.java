package org.sangathan.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The rows of pairs.
@Component
class PairStore {
  private final Database database;

  PairStore(Database database) {
    this.database = database;
  }

  void add(Pair pair) {
    database
        .writer()
        .sql(
            """
            insert into mentoring (cell_id, id, mentor_id, unit_id, worker_id, valid_from)
            values (:cell, :id, :mentor, :unit, :worker, :since)
            """)
        .param("cell", pair.cell())
        .param("id", pair.id())
        .param("mentor", pair.mentor())
        .param("unit", pair.unit())
        .param("worker", pair.worker())
        .param("since", pair.since())
        .update();
  }

  /// Those that go on in which one of them is the mentor, as the transaction of an act sees them.
  List<Pair> guidedBy(Collection<UUID> mentors) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, mentor_id, unit_id, worker_id, valid_from
              from mentoring
             where mentor_id = any (:mentors::uuid[]) and valid_to is null
             order by valid_from, id
            """)
        .param("mentors", mentors.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> pair(row))
        .list();
  }

  /// Those in which somebody is the mentor, or is guided.
  List<Pair> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, mentor_id, unit_id, worker_id, valid_from
              from mentoring
             where (mentor_id = :account or worker_id = :account) and valid_to is null
             order by valid_from, id
            """)
        .param("account", account)
        .query((row, n) -> pair(row))
        .list();
  }

  Optional<Pair> find(UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, mentor_id, unit_id, worker_id, valid_from
              from mentoring
             where id = :id and valid_to is null
            """)
        .param("id", id)
        .query((row, n) -> pair(row))
        .optional();
  }

  void end(Pair pair, LocalDate on) {
    database
        .writer()
        .sql(
            """
            update mentoring set valid_to = greatest(valid_from, :on)
             where cell_id = :cell and id = :id
            """)
        .param("on", on)
        .param("cell", pair.cell())
        .param("id", pair.id())
        .update();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getObject("mentor_id", UUID.class),
        row.getInt("unit_id"),
        row.getObject("worker_id", UUID.class),
        row.getObject("valid_from", LocalDate.class));
  }
}

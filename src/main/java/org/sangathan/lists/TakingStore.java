package org.sangathan.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The rows of lists and of each time that one was taken. Who stood on it the trail knows.
@Component
class TakingStore {
  private final Database database;

  TakingStore(Database database) {
    this.database = database;
  }

  void add(Taking taking) {
    database
        .writer()
        .sql(
            """
            insert into list_taking (cell_id, id, unit_id, account_id, below, told, kind, reason,
              whole_numbers, columns, allowed_at, ends_at)
            values (:cell, :id, :unit, :account, :below, :told, :kind, :reason, :whole, :columns,
              :at, :ends)
            """)
        .param("cell", taking.cell())
        .param("id", taking.id())
        .param("unit", taking.unit())
        .param("account", taking.account())
        .param("below", taking.below())
        .param("told", taking.told())
        .param("kind", taking.kind())
        .param("reason", taking.reason())
        .param("whole", taking.wholeNumbers())
        .param("columns", taking.columns().toArray(String[]::new))
        .param("at", utc(taking.allowedAt()))
        .param("ends", utc(taking.endsAt()))
        .update();
  }

  /// @param cells in which rows of the unit lie
  Optional<Taking> find(int[] cells, UUID id) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select t.cell_id, t.id, t.unit_id, t.account_id, t.below, t.told, t.kind,
              t.reason, t.whole_numbers, t.columns, t.allowed_at, t.ends_at, count(c.nth) as copies
            from list_taking t
            left join list_copy c on c.cell_id = t.cell_id and c.taking = t.id
            where t.cell_id = any (:cells) and t.id = :id
            group by t.cell_id, t.id
            """)
        .param("cells", cells)
        .param("id", id)
        .query((row, n) -> taking(row))
        .optional();
  }

  /// Those of the units, the newest first.
  ///
  /// @param units null for all that there are
  List<Taking> of(int @org.jspecify.annotations.Nullable [] units, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select t.cell_id, t.id, t.unit_id, t.account_id, t.below, t.told, t.kind,
              t.reason, t.whole_numbers, t.columns, t.allowed_at, t.ends_at, count(c.nth) as copies
            from list_taking t
            left join list_copy c on c.cell_id = t.cell_id and c.taking = t.id
            where cast(:units as int[]) is null or t.unit_id = any (:units)
            group by t.cell_id, t.id
            order by t.allowed_at desc, t.id desc
            limit :most
            """)
        .param("units", units)
        .param("most", most)
        .query((row, n) -> taking(row))
        .list();
  }

  /// Of two that take at once each gets its own number, or nothing.
  boolean addCopy(Taking taking, int rows, Actor by, Instant at) {
    return database
            .writer()
            .sql(
                """
                insert into list_copy (cell_id, taking, nth, rows, door, address, taken_at)
                values (:cell, :taking, :nth, :rows, :door, :address, :at)
                on conflict do nothing
                """)
            .param("cell", taking.cell())
            .param("taking", taking.id())
            .param("nth", taking.copies() + 1)
            .param("rows", rows)
            .param("door", by.presence().door().code())
            .param("address", by.presence().address())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static Taking taking(ResultSet row) throws SQLException {
    return new Taking(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getInt("unit_id"),
        row.getObject("account_id", UUID.class),
        row.getBoolean("below"),
        row.getInt("told"),
        row.getString("kind"),
        row.getString("reason"),
        row.getBoolean("whole_numbers"),
        List.of((String[]) row.getArray("columns").getArray()),
        row.getObject("allowed_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getInt("copies"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

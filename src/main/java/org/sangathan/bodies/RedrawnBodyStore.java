package org.sangathan.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// What redrawings did to bodies, so that it can be taken back.
@Component
class RedrawnBodyStore {
  private final Database database;

  RedrawnBodyStore(Database database) {
    this.database = database;
  }

  /// A body before and after.
  ///
  /// @param what `goes`, `sits`, `ends`, or `past` for one that was over before
  record Moved(
      int cell,
      UUID body,
      String what,
      int home,
      List<Integer> unitsBefore,
      int homeAfter,
      List<Integer> unitsAfter) {

    /// Whether it is as the redrawing left it.
    boolean isAsPut(Body now) {
      Body.Dissolution end = now.dissolution();
      boolean sameEnd =
          switch (what) {
            case "past" -> end != null;
            case "ends" -> end != null && end.redrawing() != null;
            default -> end == null;
          };
      return sameEnd && now.unit() == homeAfter && now.units().equals(unitsAfter);
    }
  }

  /// Somebody named one by one sits for another unit.
  ///
  /// @param id of the seat
  record Put(int cell, UUID id, UUID body, UUID posting, int before, int after) {

    Put to(int unit) {
      return new Put(cell, id, body, posting, before, unit);
    }
  }

  void move(UUID redrawing, LocalDate day, List<Moved> bodies) {
    database
        .writer()
        .sql(
            """
            insert into redrawn_body (cell_id, redrawing_id, body_id, what, unit_id, units,
              unit_after, units_after)
            select cell_id, :redrawing, body_id, what, unit_id, units::int[], unit_after,
              units_after::int[]
              from unnest(:cells, :bodies::uuid[], :whats::text[], :homes, :units::text[],
                  :homesAfter, :unitsAfter::text[])
                as said (cell_id, body_id, what, unit_id, units, unit_after, units_after)
             order by cell_id, body_id
            """)
        .param("redrawing", redrawing)
        .param("cells", bodies.stream().mapToInt(Moved::cell).toArray())
        .param("bodies", texts(bodies, Moved::body))
        .param("whats", texts(bodies, Moved::what))
        .param("homes", bodies.stream().mapToInt(Moved::home).toArray())
        .param("units", texts(bodies, one -> braced(one.unitsBefore)))
        .param("homesAfter", bodies.stream().mapToInt(Moved::homeAfter).toArray())
        .param("unitsAfter", texts(bodies, one -> braced(one.unitsAfter)))
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */
            update body b
               set unit_id = r.unit_after, units = r.units_after,
                   dissolved_on = case when r.what = 'ends' then cast(:day as date)
                     else b.dissolved_on end,
                   redrawn_by = case when r.what = 'ends' then r.redrawing_id
                     else b.redrawn_by end
              from redrawn_body r
             where r.redrawing_id = :redrawing and b.cell_id = r.cell_id and b.id = r.body_id
            """)
        .param("redrawing", redrawing)
        .param("day", day)
        .update();
  }

  /// Of bodies those who were named one by one, those of the past included.
  List<Put> named(Collection<UUID> bodies) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id as cell, id, body_id as body, posting_id as posting, unit_id as before,
                   unit_id as after
              from body_seat
             where body_id = any (:bodies::uuid[]) and posting_id is not null
             order by cell_id, id
            """)
        .param("bodies", texts(bodies, UUID::toString))
        .query(Rows.as(Put.class))
        .list();
  }

  void put(UUID redrawing, List<Put> seats) {
    if (seats.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            insert into redrawn_seat (cell_id, redrawing_id, seat_id, body_id, unit_id, unit_after)
            select cell_id, :redrawing, seat_id, body_id, unit_id, unit_after
              from unnest(:cells, :seats::uuid[], :bodies::uuid[], :units, :after)
                as said (cell_id, seat_id, body_id, unit_id, unit_after)
             order by cell_id, seat_id
            """)
        .param("redrawing", redrawing)
        .param("cells", seats.stream().mapToInt(Put::cell).toArray())
        .param("seats", texts(seats, Put::id))
        .param("bodies", texts(seats, Put::body))
        .param("units", seats.stream().mapToInt(Put::before).toArray())
        .param("after", seats.stream().mapToInt(Put::after).toArray())
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */
            update body_seat s set unit_id = r.unit_after
              from redrawn_seat r
             where r.redrawing_id = :redrawing and s.cell_id = r.cell_id and s.id = r.seat_id
            """)
        .param("redrawing", redrawing)
        .update();
  }

  List<Moved> moved(UUID redrawing) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, body_id, what, unit_id, units, unit_after, units_after
              from redrawn_body where redrawing_id = :redrawing
            """)
        .param("redrawing", redrawing)
        .query((row, n) ->
            new Moved(
                row.getInt("cell_id"),
                row.getObject("body_id", UUID.class),
                row.getString("what"),
                row.getInt("unit_id"),
                List.of((Integer[]) row.getArray("units").getArray()),
                row.getInt("unit_after"),
                List.of((Integer[]) row.getArray("units_after").getArray())))
        .list();
  }

  /// Which seats it put elsewhere.
  Set<UUID> put(UUID redrawing) {
    return new HashSet<>(
        database
            .writer()
            .sql("/* all cells */ select seat_id from redrawn_seat where redrawing_id = :redrawing")
            .param("redrawing", redrawing)
            .query(Rows.single(UUID.class))
            .list());
  }

  List<UUID> decidedSince(Collection<UUID> bodies, Instant at) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select distinct body_id from body_decision
             where body_id = any (:bodies::uuid[]) and noted_at > :at
            """)
        .param("bodies", texts(bodies, UUID::toString))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.single(UUID.class))
        .list();
  }

  void takeBack(UUID redrawing) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            update body b
               set unit_id = r.unit_id, units = r.units,
                   dissolved_on = case when r.what = 'ends' then null else b.dissolved_on end,
                   redrawn_by = case when r.what = 'ends' then null else b.redrawn_by end
              from redrawn_body r
             where r.redrawing_id = :redrawing and b.cell_id = r.cell_id and b.id = r.body_id
            """)
        .param("redrawing", redrawing)
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */
            update body_seat s set unit_id = r.unit_id
              from redrawn_seat r
             where r.redrawing_id = :redrawing and s.cell_id = r.cell_id and s.id = r.seat_id
            """)
        .param("redrawing", redrawing)
        .update();
  }

  private static String braced(List<Integer> units) {
    return units.toString().replace('[', '{').replace(']', '}');
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, ?> part) {
    return rows.stream().map(row -> String.valueOf(part.apply(row))).toArray(String[]::new);
  }
}

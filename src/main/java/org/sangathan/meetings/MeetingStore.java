package org.sangathan.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// The rows of meetings that were held.
@Component
class MeetingStore {
  private final Database database;

  MeetingStore(Database database) {
    this.database = database;
  }

  void add(Meeting meeting) {
    database
        .writer()
        .sql(
            """
            insert into meeting (cell_id, id, unit_id, held_on, place, present, decided, noted_by, noted_at)
            values (:cell, :id, :unit, :heldOn, :place, :present, :decided, :by, :at)
            """)
        .param("cell", meeting.cell())
        .param("id", meeting.id())
        .param("unit", meeting.unit())
        .param("heldOn", meeting.heldOn())
        .param("place", meeting.place())
        .param("present", meeting.present())
        .param("decided", meeting.decided())
        .param("by", meeting.notedBy())
        .param("at", meeting.notedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// One that was not withdrawn, as the transaction of an act sees it.
  Optional<Meeting> find(UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, held_on, place, present, decided, noted_by, noted_at
              from meeting
             where id = :id and withdrawn_at is null
            """)
        .param("id", id)
        .query((row, n) -> meeting(row))
        .optional();
  }

  /// @return whether nobody was faster
  boolean withdraw(Meeting meeting, UUID by, Instant at) {
    return database
            .writer()
            .sql(
                """
                update meeting set withdrawn_at = :at, withdrawn_by = :by
                 where cell_id = :cell and id = :id and withdrawn_at is null
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("cell", meeting.cell())
            .param("id", meeting.id())
            .update()
        == 1;
  }

  /// One sheet of those that were held by the end of a day, the newest first.
  List<Meeting> until(LocalDate day, Fence seen, int skipped, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, held_on, place, present, decided, noted_by, noted_at
              from meeting
             where cell_id = any (:cells) and (:whole or unit_id = any (:units))
               and held_on <= :day and withdrawn_at is null
             order by held_on desc, id desc
             limit :most offset :skipped
            """)
        .param("cells", seen.cells())
        .param("whole", seen.units() == null)
        .param("units", Objects.requireNonNullElse(seen.units(), new int[0]))
        .param("day", day)
        .param("most", most)
        .param("skipped", skipped)
        .query((row, n) -> meeting(row))
        .list();
  }

  /// @param units in how many units they were
  /// @param here how many of them were in the unit itself
  record Totals(long meetings, long present, long units, long here) {}

  /// What there was in so many days up to that one, here and below.
  Totals totals(int unit, Fence seen, LocalDate day, int days) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select count(*) as meetings, coalesce(sum(present), 0) as present,
                   count(distinct unit_id) as units, count(*) filter (where unit_id = :unit) as here
              from meeting
             where cell_id = any (:cells) and (:whole or unit_id = any (:units))
               and held_on > :after and held_on <= :day and withdrawn_at is null
            """)
        .param("unit", unit)
        .param("cells", seen.cells())
        .param("whole", seen.units() == null)
        .param("units", Objects.requireNonNullElse(seen.units(), new int[0]))
        .param("after", day.minusDays(days))
        .param("day", day)
        .query((row, n) ->
            new Totals(
                row.getLong("meetings"),
                row.getLong("present"),
                row.getLong("units"),
                row.getLong("here")))
        .single();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getInt("unit_id"),
        row.getObject("held_on", LocalDate.class),
        row.getString("place"),
        row.getInt("present"),
        row.getString("decided"),
        row.getObject("noted_by", UUID.class),
        row.getObject("noted_at", OffsetDateTime.class).toInstant());
  }
}

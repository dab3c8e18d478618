package org.sangathan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Bodies as they were: name and quorum, seats, and who held the posts by which people sat in them.
@Component
class PastStore {
  private static final int MOST = 500;

  private final Database database;

  PastStore(Database database) {
    this.database = database;
  }

  /// What a body was called and how many had to be there, from a day on.
  record Charter(LocalDate from, String nameHi, String nameEn, Body.Quorum quorum) {}

  /// A seat with its days.
  ///
  /// @param to the first day without it
  record Dated(UUID id, Seat seat, LocalDate from, @Nullable LocalDate to) {}

  /// Somebody in a post, with its days.
  record Held(
      UUID posting, int unit, String kind, Person person, LocalDate from, @Nullable LocalDate to) {}

  record Person(UUID account, String name, String postHi, String postEn) {}

  /// As it is from that day on; said twice on one day, the later holds.
  void write(Body body, LocalDate from) {
    database
        .writer()
        .sql(
            """
            insert into body_charter (cell_id, body_id, valid_from, name_hi, name_en, quorum,
              quorum_of)
            values (:cell, :body, :from, :nameHi, :nameEn, :quorum, :of)
            on conflict (cell_id, body_id, valid_from) do update
               set name_hi = excluded.name_hi, name_en = excluded.name_en,
                   quorum = excluded.quorum, quorum_of = excluded.quorum_of
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .param("from", from)
        .param("nameHi", body.nameHi())
        .param("nameEn", body.nameEn())
        .param("quorum", body.quorum().number())
        .param("of", BodyStore.code(body.quorum().of()))
        .update();
  }

  /// The newest first.
  List<Charter> charters(Body body) {
    return database
        .reader()
        .sql(
            """
            select valid_from, name_hi, name_en, quorum, quorum_of from body_charter
             where cell_id = :cell and body_id = :body
             order by valid_from desc
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .query((row, n) -> charter(row))
        .list();
  }

  /// As the transaction of an act sees it.
  Optional<Charter> charter(Body body, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            select valid_from, name_hi, name_en, quorum, quorum_of from body_charter
             where cell_id = :cell and body_id = :body and valid_from <= :day
             order by valid_from desc limit 1
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .param("day", day)
        .query((row, n) -> charter(row))
        .optional();
  }

  private static Charter charter(ResultSet row) throws SQLException {
    return new Charter(
        row.getObject("valid_from", LocalDate.class),
        row.getString("name_hi"),
        row.getString("name_en"),
        BodyStore.quorum(row));
  }

  boolean wasRedrawn(Body body) {
    return database
        .reader()
        .sql(
            """
            select count(*) > 0 from redrawn_body
             where cell_id = :cell and body_id = :body and what <> 'past'
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .query(Rows.single(Boolean.class))
        .single();
  }

  List<Dated> seats(Body body) {
    return database
        .reader()
        .sql(
            """
            select id, post_type, posting_id, unit_id, votes, valid_from, valid_to from body_seat
             where cell_id = :cell and body_id = :body
             order by votes desc, valid_from, id
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .query((row, n) ->
            new Dated(
                row.getObject("id", UUID.class),
                SeatStore.seat(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /// Which units sat in it before each redrawing, undone or not.
  Map<UUID, List<Integer>> unitsBefore(Body body) {
    Map<UUID, List<Integer>> units = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select redrawing_id, units from redrawn_body where cell_id = :cell and body_id = :body
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .query(row -> {
          units.put(
              row.getObject("redrawing_id", UUID.class),
              List.of((Integer[]) row.getArray("units").getArray()));
        });
    return units;
  }

  /// For which unit somebody who was named sat before a redrawing, undone or not.
  record SatBefore(UUID redrawing, UUID seat, int unit) {}

  List<SatBefore> satBefore(Body body) {
    return database
        .reader()
        .sql(
            """
            select redrawing_id as redrawing, seat_id as seat, unit_id as unit from redrawn_seat
             where cell_id = :cell and body_id = :body
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .query(Rows.as(SatBefore.class))
        .list();
  }

  /// Who held one of these postings, or a post of one of these kinds in one of the units, on a day
  /// or ever; the last 500, the newest first.
  List<Held> held(SeatStore.Sought sought, @Nullable LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select posting_id, unit_id, post_type, account_id, name, post_hi, post_en, valid_from,
                   valid_to
              from past_post
             where (unit_id = any (:units) and post_type = any (:kinds::text[])
                    or posting_id = any (:postings::uuid[]))
               and (cast(:day as date) is null
                    or valid_from <= :day and (valid_to is null or valid_to > :day))
             order by valid_from desc, place_in_list, posting_id desc
             limit :most
            """)
        .param("units", sought.units().stream().mapToInt(Integer::intValue).toArray())
        .param("kinds", sought.kinds().toArray(String[]::new))
        .param("postings", sought.postings().stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day, Types.DATE)
        .param("most", MOST)
        .query((row, n) ->
            new Held(
                row.getObject("posting_id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                new Person(
                    row.getObject("account_id", UUID.class),
                    row.getString("name"),
                    row.getString("post_hi"),
                    row.getString("post_en")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }
}

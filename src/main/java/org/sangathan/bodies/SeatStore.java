package org.sangathan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By what people sit in bodies, each with its days; and who holds those posts on a day.
@Component
class SeatStore {
  private final Database database;

  SeatStore(Database database) {
    this.database = database;
  }

  /// A seat as it stands.
  record Kept(UUID id, UUID body, Seat seat) {}

  /// @param ids from the place of a seat in the list to its own id
  void add(Body body, List<Seat> seats, LocalDate from, IntFunction<UUID> ids) {
    database
        .writer()
        .sql(
            """
            insert into body_seat (cell_id, body_id, id, post_type, posting_id, unit_id, votes, valid_from)
            select :cell, :body, id, post_type, posting_id, unit_id, votes, :from
              from unnest(:ids::uuid[], :kinds::text[], :postings::uuid[], :units::int[], :votes::boolean[])
                as seat (id, post_type, posting_id, unit_id, votes)
            """)
        .param("cell", body.cell())
        .param("body", body.id())
        .param("from", from)
        .param(
            "ids",
            IntStream.range(0, seats.size())
                .mapToObj(n -> ids.apply(n).toString())
                .toArray(String[]::new))
        .param("kinds", seats.stream().map(Seat::kind).toArray(String[]::new))
        .param("postings", seats.stream().map(seat -> text(seat.posting())).toArray(String[]::new))
        .param("units", seats.stream().map(Seat::unit).toArray(Integer[]::new))
        .param("votes", seats.stream().map(Seat::votes).toArray(Boolean[]::new))
        .update();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  void end(Body body, Collection<UUID> seats, LocalDate day) {
    database
        .writer()
        .sql(
            """
            update body_seat set valid_to = :day
             where cell_id = :cell and body_id = :body and id = any (:seats::uuid[])
            """)
        .param("day", day)
        .param("cell", body.cell())
        .param("body", body.id())
        .param("seats", seats.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /// By body, as they stood on a day, in the order in which they were named.
  Map<UUID, List<Kept>> of(JdbcClient connection, Collection<UUID> bodies, LocalDate day) {
    return connection
        .sql(
            """
            /* all cells */
            select id, body_id, post_type, posting_id, unit_id, votes
              from body_seat
             where body_id = any (:bodies::uuid[]) and valid_from <= :day
               and (valid_to is null or valid_to > :day)
             order by votes desc, id
            """)
        .param("bodies", bodies.stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query((row, n) ->
            new Kept(
                row.getObject("id", UUID.class), row.getObject("body_id", UUID.class), seat(row)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Kept::body));
  }

  static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getString("post_type"),
        row.getObject("posting_id", UUID.class),
        row.getObject("unit_id", Integer.class),
        row.getBoolean("votes"));
  }

  JdbcClient reader() {
    return database.reader();
  }

  JdbcClient writer() {
    return database.writer();
  }

  /// Somebody in a post on a day.
  record Held(UUID posting, int unit, String kind, UUID account) {}

  /// Who holds one of these postings then, or a post of one of these kinds in one of the units.
  List<Held> held(JdbcClient connection, Sought sought, LocalDate day) {
    return connection
        .sql(
            """
            /* all cells */
            select h.posting_id, h.unit_id, h.post_type, h.account_id, h.valid_from
              from held_post h
             where h.unit_id = any (:units) and h.post_type = any (:kinds::text[])
               and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
            union
            select h.posting_id, h.unit_id, h.post_type, h.account_id, h.valid_from
              from held_post h
             where h.posting_id = any (:postings::uuid[])
               and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
             order by valid_from, posting_id
            """)
        .param("units", sought.units().stream().mapToInt(Integer::intValue).toArray())
        .param("kinds", sought.kinds().toArray(String[]::new))
        .param("postings", sought.postings().stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query((row, n) ->
            new Held(
                row.getObject("posting_id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                row.getObject("account_id", UUID.class)))
        .list();
  }

  /// What is looked for among the posts that people hold.
  record Sought(Collection<Integer> units, Collection<String> kinds, Collection<UUID> postings) {}
}

package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Posts in units that are redrawn: those in them, and those that go over them beside others. They
/// keep their number, so that whatever hangs on a post goes on.
@Component
public class RedrawnPosts {

  /// A posting that is not over.
  ///
  /// @param seat what it is, wherever it is
  /// @param span further units that it goes over
  /// @param until the first day without it
  public record Held(
      int cell, UUID id, Seat seat, int unit, List<Integer> span, @Nullable LocalDate until) {

    public Held in(int otherUnit, List<Integer> otherSpan) {
      return new Held(cell, id, seat, otherUnit, otherSpan, until);
    }

    public Held endingOn(LocalDate day) {
      return new Held(cell, id, seat, unit, span, day);
    }
  }

  /// @param holder as they are called
  /// @param kind code of the post
  public record Seat(UUID account, String holder, String kind) {
    public static final Seat UNKNOWN = new Seat(new UUID(0, 0), "", "");
  }

  private final Database database;
  private final GrantVersion version;
  private final ObjectProvider<Access.PostingsChanged> followers;

  RedrawnPosts(
      Database database, GrantVersion version, ObjectProvider<Access.PostingsChanged> followers) {
    this.database = database;
    this.version = version;
    this.followers = followers;
  }

  /// Those that hold on the day or later, in one of the units or over one.
  public List<Held> in(int[] units, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id, p.account_id, a.name, p.post_type, p.unit_id, p.span, p.valid_to
              from posting p
              join known_account a on a.id = p.account_id
             where (p.unit_id = any (:units) or p.span && :units)
               and (p.valid_to is null or p.valid_to > :day)
             order by p.valid_from, p.id
            """)
        .param("units", units)
        .param("day", day)
        .query((row, n) -> held(row))
        .list();
  }

  /// Those of these numbers, over or not.
  public List<Held> of(int[] cells, Collection<UUID> ids) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id, p.account_id, a.name, p.post_type, p.unit_id, p.span, p.valid_to
              from posting p
              join known_account a on a.id = p.account_id
             where p.cell_id = any (:cells) and p.id = any (cast(:ids as uuid[]))
            """)
        .param("cells", cells)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> held(row))
        .list();
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        new Seat(
            row.getObject("account_id", UUID.class),
            row.getString("name"),
            row.getString("post_type")),
        row.getInt("unit_id"),
        List.of((Integer[]) row.getArray("span").getArray()),
        row.getObject("valid_to", LocalDate.class));
  }

  /// Writes where each is, what it goes over and when it ends.
  public void write(List<Held> postings) {
    if (postings.isEmpty()) return;
    version.grow();
    int[] units =
        IntStream.concat(
                of(
                        postings.stream().mapToInt(Held::cell).distinct().toArray(),
                        postings.stream().map(Held::id).toList())
                    .stream()
                    .mapToInt(Held::unit),
                postings.stream().mapToInt(Held::unit))
            .distinct()
            .toArray();
    database
        .writer()
        .sql(
            """
            /* all cells */
            update posting p
               set unit_id = said.unit_id, span = said.span::int[],
                   valid_to = case when said.valid_to is null then null
                     else greatest(p.valid_from, said.valid_to::date) end,
                   end_ground = case when said.valid_to is null or said.valid_to::date > p.valid_to
                       then null
                     when said.valid_to::date = p.valid_to then p.end_ground
                     else 'redrawn' end
              from unnest(:cells, :ids::uuid[], :units, :spans::text[], :tos::text[])
                   as said (cell_id, id, unit_id, span, valid_to)
             where p.cell_id = said.cell_id and p.id = said.id and p.cell_id = any (:cells)
            """)
        .param("cells", postings.stream().mapToInt(Held::cell).toArray())
        .param("ids", postings.stream().map(p -> p.id.toString()).toArray(String[]::new))
        .param("units", postings.stream().mapToInt(Held::unit).toArray())
        .param("spans", postings.stream().map(p -> braced(p.span)).toArray(String[]::new))
        .param(
            "tos",
            postings.stream().map(p -> Objects.toString(p.until, null)).toArray(String[]::new))
        .update();
    followers.orderedStream().forEach(follower -> follower.changed(units));
  }

  private static String braced(List<Integer> units) {
    return units.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}

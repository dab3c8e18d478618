package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Posts as they are held today, each by its posting: for modules that hang something on a post.
@Component
public class CurrentPosts {
  private final Database database;
  private final Clock clock;

  CurrentPosts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param cell in which the posting's row lies
  public record Post(
      int cell,
      UUID posting,
      UUID account,
      String name,
      int unit,
      String postHi,
      String postEn,
      LocalDate since) {}

  /// Those in the unit itself, in the order of the kinds of post.
  public List<Post> in(int unit) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id, a.id as account, a.name, p.unit_id, t.name_hi, t.name_en, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.unit_id = :unit and p.valid_from <= :day
               and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null
             order by t.place_in_list, p.valid_from, p.id
            """)
        .param("unit", unit)
        .param("day", today())
        .query((row, n) -> post(row))
        .list();
  }

  /// Those of an account; as the transaction of an act sees them.
  public List<Post> of(UUID account) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id, a.id as account, a.name, p.unit_id, t.name_hi, t.name_en, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.account_id = :account and p.valid_from <= :day
               and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null
             order by t.place_in_list, p.valid_from, p.id
            """)
        .param("account", account)
        .param("day", today())
        .query((row, n) -> post(row))
        .list();
  }

  /// Those of the postings that somebody holds today.
  public Set<UUID> running(Collection<UUID> postings) {
    return Set.copyOf(
        database
            .writer()
            .sql(
                """
                /* all cells */
                select p.id
                  from posting p
                  join known_account a on a.id = p.account_id
                 where p.id = any (cast(:postings as uuid[])) and p.valid_from <= :day
                   and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null
                """)
            .param("postings", postings.stream().map(UUID::toString).toArray(String[]::new))
            .param("day", today())
            .query(Rows.single(UUID.class))
            .list());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getInt("unit_id"),
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getObject("valid_from", LocalDate.class));
  }
}

package org.sangathan.posttargets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// Who holds posts on a day. A post that is only lent has no other holder.
@Component
class PostHolders {
  private final Database database;

  PostHolders(Database database) {
    this.database = database;
  }

  /// @param span the units that the post goes over beside its own
  /// @param acting only looks after it
  record Holder(
      UUID posting,
      UUID account,
      String kind,
      int unit,
      List<Integer> span,
      boolean acting,
      LocalDate since) {

    /// Its own unit first.
    int[] units() {
      return IntStream.concat(
              IntStream.of(unit), span.stream().mapToInt(Integer::intValue).filter(u -> u != unit))
          .toArray();
    }
  }

  /// Of one kind of post, as far as the fence reaches.
  List<Holder> of(String kind, Fence seen, LocalDate day, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select posting_id, account_id, post_type, unit_id, span, acting, valid_from
              from held_post
             where post_type = :kind and cell_id = any (:cells)
               and (:whole or unit_id = any (:units))
               and valid_from <= :day and (valid_to is null or valid_to > :day)
             order by unit_id, acting, valid_from, posting_id
             limit :most
            """)
        .param("kind", kind)
        .param("cells", seen.cells())
        .param("whole", seen.units() == null)
        .param("units", Objects.requireNonNullElse(seen.units(), new int[0]))
        .param("day", day)
        .param("most", most)
        .query((row, n) -> holder(row))
        .list();
  }

  /// What one account holds.
  List<Holder> of(UUID account, LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select posting_id, account_id, post_type, unit_id, span, acting, valid_from
              from held_post
             where account_id = :account
               and valid_from <= :day and (valid_to is null or valid_to > :day)
             order by valid_from, posting_id
            """)
        .param("account", account)
        .param("day", day)
        .query((row, n) -> holder(row))
        .list();
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        row.getObject("posting_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("post_type"),
        row.getInt("unit_id"),
        Stream.of((Integer[]) row.getArray("span").getArray()).toList(),
        row.getBoolean("acting"),
        row.getObject("valid_from", LocalDate.class));
  }
}

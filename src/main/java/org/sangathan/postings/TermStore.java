package org.sangathan.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts whose term ends soon and that nobody gave anew to whoever holds them.
@Component
class TermStore {
  private final Database database;

  TermStore(Database database) {
    this.database = database;
  }

  /// @param span further units that it goes over
  /// @param from its first day
  /// @param to the first day without it
  record Ending(
      UUID posting,
      int unit,
      UUID account,
      String name,
      String kind,
      String postHi,
      String postEn,
      boolean acting,
      List<Integer> span,
      LocalDate from,
      LocalDate to) {}

  Terms.Soon soon(int[] units, LocalDate today) {
    return asking(
            """
            /* all cells */
            select count(*)::int as soon, (count(*) filter (where p.valid_to <= :pressing))::int as pressing
              from past_post p
             where p.unit_id = any (:units) and p.valid_from <= :today and p.valid_to > :today
               and p.valid_to <= :last and p.end_ground is null
               and not exists (
                 select from past_post n
                  where n.account_id = p.account_id and n.unit_id = p.unit_id
                    and n.post_type = p.post_type and n.valid_from <= p.valid_to
                    and (n.valid_to is null or n.valid_to > p.valid_to))
            """,
            today)
        .param("units", units)
        .param("pressing", today.plusDays(Terms.PRESSING))
        .query((row, n) -> new Terms.Soon(row.getInt("soon"), row.getInt("pressing")))
        .single();
  }

  /// One sheet of them, the first to end first.
  ///
  /// @param units null for all
  List<Ending> sheet(int @Nullable [] units, LocalDate today, int skipped, int most) {
    return asking(
            """
            /* all cells */
            select p.posting_id, p.unit_id, p.account_id, p.name, p.post_type, p.post_hi, p.post_en,
                   p.acting, p.span, p.valid_from, p.valid_to
              from past_post p
             where (:all or p.unit_id = any (:units)) and p.valid_from <= :today and p.valid_to > :today
               and p.valid_to <= :last and p.end_ground is null
               and not exists (
                 select from past_post n
                  where n.account_id = p.account_id and n.unit_id = p.unit_id
                    and n.post_type = p.post_type and n.valid_from <= p.valid_to
                    and (n.valid_to is null or n.valid_to > p.valid_to))
             order by p.valid_to, p.unit_id, p.place_in_list, p.posting_id
            offset :skipped limit :most
            """,
            today)
        .param("all", units == null)
        .param("units", units == null ? new int[0] : units)
        .param("skipped", skipped)
        .param("most", most)
        .query((row, n) -> ending(row))
        .list();
  }

  private JdbcClient.StatementSpec asking(String sql, LocalDate today) {
    return database
        .reader()
        .sql(sql)
        .param("today", today)
        .param("last", today.plusDays(Terms.SOON));
  }

  private static Ending ending(ResultSet row) throws SQLException {
    return new Ending(
        row.getObject("posting_id", UUID.class),
        row.getInt("unit_id"),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("post_type"),
        row.getString("post_hi"),
        row.getString("post_en"),
        row.getBoolean("acting"),
        List.of((Integer[]) row.getArray("span").getArray()),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}

package org.sangathan.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Who held which post when, on what ground it began and on what it ended.
@Component
class HistoryStore {
  private static final int MOST = 500;

  private final Database database;

  HistoryStore(Database database) {
    this.database = database;
  }

  /// Everything that somebody ever held, the newest first.
  List<PastPost> of(UUID account) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select * from past_post where account_id = :account
             order by valid_from desc, posting_id desc
            """)
        .param("account", account)
        .query((row, n) -> post(row))
        .list();
  }

  /// The last 500 of a unit itself, the newest first.
  List<PastPost> in(int unit) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select * from past_post where unit_id = :unit
             order by valid_from desc, place_in_list, posting_id desc
             limit :most
            """)
        .param("unit", unit)
        .param("most", MOST)
        .query((row, n) -> post(row))
        .list();
  }

  /// Those that were held in it on a day, in the order of the kinds of post.
  List<PastPost> in(int unit, LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select * from past_post
             where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to > :day)
             order by place_in_list, valid_from, posting_id
            """)
        .param("unit", unit)
        .param("day", day)
        .query((row, n) -> post(row))
        .list();
  }

  private static PastPost post(ResultSet row) throws SQLException {
    return new PastPost(
        row.getObject("posting_id", UUID.class),
        row.getInt("unit_id"),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("post_type"),
        row.getString("post_hi"),
        row.getString("post_en"),
        row.getBoolean("acting"),
        row.getObject("valid_from", LocalDate.class),
        day(row, "valid_to"),
        new PastPost.Reason(
            row.getString("ground"), row.getString("decision"), day(row, "decided_on"), null),
        row.getString("end_ground") == null
            ? null
            : new PastPost.Reason(
                row.getString("end_ground"),
                row.getString("end_decision"),
                day(row, "end_decided_on"),
                row.getObject("end_decision_id", UUID.class)),
        PostKinds.Nature.of(row.getString("nature")),
        row.getObject("speaks_since") != null);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}

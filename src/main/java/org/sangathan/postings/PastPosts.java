package org.sangathan.postings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.bodies.RedrawnBodies;
import org.sangathan.bodies.Spell;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Who held which post when, on what ground it began and on what it ended; in the unit in which the
/// post lay then, whatever was redrawn since.
@Component
public class PastPosts {
  private static final int MOST = 500;
  private static final Comparator<PastPost> NEWEST =
      Comparator.comparing(PastPost::from).reversed();

  private final Database database;
  private final RedrawnBodies.Redrawings redrawings;

  PastPosts(Database database, RedrawnBodies.Redrawings redrawings) {
    this.database = database;
    this.redrawings = redrawings;
  }

  /// Everything that somebody ever held, the newest first.
  List<PastPost> of(UUID account) {
    return then(database
            .reader()
            .sql(
                """
                /* all cells */
                select * from past_post where account_id = :account
                 order by valid_from desc, posting_id desc
                """)
            .param("account", account)
            .query((row, n) -> post(row))
            .list())
        .sorted(NEWEST)
        .toList();
  }

  /// The last 500 of a unit itself, the newest first.
  List<PastPost> in(int unit) {
    return then(database
            .reader()
            .sql(
                """
                /* all cells */
                select * from (
                  select * from past_post
                   where unit_id = :unit or posting_id = any (:gone::uuid[])
                   order by valid_from desc, place_in_list, posting_id desc
                   limit :most) as last
                 order by place_in_list, posting_id desc
                """)
            .param("unit", unit)
            .param("gone", gone(unit))
            .param("most", MOST)
            .query((row, n) -> post(row))
            .list())
        .filter(post -> post.unit() == unit)
        .sorted(NEWEST)
        .toList();
  }

  /// Those that were held in these units on a day, in the order of the kinds of post.
  public List<PastPost> in(int[] units, LocalDate day) {
    Set<Integer> asked = IntStream.of(units).boxed().collect(Collectors.toSet());
    return then(database
            .reader()
            .sql(
                """
                /* all cells */
                select * from past_post
                 where (unit_id = any (:units) or posting_id = any (:gone::uuid[]))
                   and valid_from <= :day and (valid_to is null or valid_to > :day)
                 order by place_in_list, valid_from, posting_id
                """)
            .param("units", units)
            .param("gone", gone(units))
            .param("day", day)
            .query((row, n) -> post(row))
            .list())
        .filter(post -> asked.contains(post.unit()))
        .filter(post -> !post.from().isAfter(day) && post.lastsBeyond(day))
        .toList();
  }

  private String[] gone(int... units) {
    return redrawings.putOutOf(units).stream().map(UUID::toString).toArray(String[]::new);
  }

  private Stream<PastPost> then(List<PastPost> posts) {
    Map<UUID, List<Spell<Integer>>> lay =
        redrawings.lay(posts.stream().collect(Collectors.toMap(PastPost::posting, PastPost::unit)));
    return posts.stream()
        .flatMap(post -> post.in(Objects.requireNonNull(lay.get(post.posting()))).stream());
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
        day(row, "speaks_since"),
        PastPost.Redrawn.NEVER);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}

package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.words.IndianMobile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts for people to read: those of today and those that are to come, with the names of their
/// units.
@Component
class HeldPostStore {
  private final Database database;
  private final Places places;
  private final Grants grants;

  HeldPostStore(Database database, Places places, Grants grants) {
    this.database = database;
    this.places = places;
    this.grants = grants;
  }

  List<HeldPost> of(UUID account) {
    return named(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select p.id, p.unit_id, p.lent_by, p.valid_from, p.valid_to, p.account_id, a.name, a.sign_in_name,
                       a.signed_in_on, t.name_hi, t.name_en
                  from posting p
                  join post_type t on t.code = p.post_type
                  join known_account a on a.id = p.account_id
                 where p.account_id = :account and (p.valid_to is null or p.valid_to > :today)
                   and a.closed_at is null and not a.program
                 order by p.valid_from, p.id
                """)
            .param("account", account)
            .param("today", grants.today())
            .query((row, n) -> post(row))
            .list());
  }

  /// One sheet of those in the unit and below, by the name of the holder.
  ///
  /// @param asked part of a name or telephone; empty for all
  List<HeldPost> below(Place place, String asked, int skipped, int most) {
    return named(
        asking(place, asked, most).param("skipped", skipped).query((row, n) -> post(row)).list());
  }

  /// All of them, so many at once, until no more are wanted.
  void each(Place place, String asked, Predicate<List<HeldPost>> wanted) {
    database.readThrough(() -> {
      try (Stream<HeldPost> posts =
          asking(place, asked, null)
              .param("skipped", 0)
              .withFetchSize(Database.ROWS_AT_ONCE)
              .query((row, n) -> post(row))
              .stream()) {
        return posts
            .gather(Gatherers.windowFixed(Database.ROWS_AT_ONCE))
            .map(this::named)
            .allMatch(wanted);
      }
    });
  }

  /// Those of programs, the first first.
  List<ProgramPosts.Post> ofPrograms(Collection<UUID> accounts) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.account_id, p.id, p.unit_id, t.name_hi, t.name_en, p.valid_from, p.valid_to
              from posting p
              join post_type t on t.code = p.post_type
             where p.account_id = any (:accounts::uuid[]) and t.for_programs
               and (p.valid_to is null or p.valid_to > :today)
             order by p.valid_from, p.id
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param("today", grants.today())
        .query((row, n) ->
            new ProgramPosts.Post(
                row.getObject("account_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("name_hi"),
                row.getString("name_en"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)))
        .list();
  }

  /// What of one's own posts others may act in for a while.
  List<HeldPost> lentBy(UUID account) {
    return named(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select p.id, p.unit_id, p.lent_by, p.valid_from, p.valid_to, p.account_id, a.name,
                       a.sign_in_name, a.signed_in_on, t.name_hi, t.name_en
                  from posting own
                  join posting p on p.cell_id = own.cell_id and p.lent_by = own.id
                  join post_type t on t.code = p.post_type
                  join known_account a on a.id = p.account_id
                 where own.account_id = :account and p.valid_to > :today
                 order by p.valid_from, p.id
                """)
            .param("account", account)
            .param("today", grants.today())
            .query((row, n) -> post(row))
            .list());
  }

  private JdbcClient.StatementSpec asking(Place place, String asked, @Nullable Integer most) {
    boolean all = grants.isTop(place);
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.id, p.unit_id, p.lent_by, p.valid_from, p.valid_to, p.account_id, a.name, a.sign_in_name,
                   a.signed_in_on, t.name_hi, t.name_en
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where (:all or p.unit_id = any(:units))
               and (p.valid_to is null or p.valid_to > :today) and a.closed_at is null and not a.program
               and (position(lower(:asked) in lower(a.name)) > 0
                    or position(lower(:asked) in a.sign_in_name) > 0)
             order by a.name, p.id
            offset :skipped limit :most
            """)
        .param("all", all)
        .param("units", all ? new int[0] : places.below(place.unit()))
        .param("today", grants.today())
        .param("asked", IndianMobile.parse(asked).orElse(asked))
        .param("most", most, Types.INTEGER);
  }

  Places.Name name(Place place) {
    return Objects.requireNonNull(places.names(Set.of(place.unit())).get(place.unit()));
  }

  private List<HeldPost> named(List<HeldPost> posts) {
    Map<Integer, Places.Name> names =
        places.names(posts.stream().map(p -> p.unit().id()).collect(Collectors.toSet()));
    return posts.stream()
        .filter(post -> names.containsKey(post.unit().id()))
        .map(post -> post.in(Objects.requireNonNull(names.get(post.unit().id()))))
        .toList();
  }

  /// The unit has only its number yet.
  private static HeldPost post(ResultSet row) throws SQLException {
    @Nullable LocalDate to = row.getObject("valid_to", LocalDate.class);
    return new HeldPost(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        SignInName.shown(row.getString("sign_in_name")),
        row.getObject("signed_in_on") == null,
        row.getString("name_hi"),
        row.getString("name_en"),
        new Places.Name(row.getInt("unit_id"), "", null, null),
        row.getObject("lent_by") != null,
        row.getObject("valid_from", LocalDate.class),
        to);
  }
}

package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.accounts.SignInName;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.signin.Slip;
import org.springframework.stereotype.Component;

/// Who has never signed in.
@Component
class NewcomerStore {
  /// Fifty sheets at once.
  static final int MOST = 600;

  private final Database database;
  private final Places places;
  private final Grants grants;

  NewcomerStore(Database database, Places places, Grants grants) {
    this.database = database;
    this.places = places;
    this.grants = grants;
  }

  /// In the unit and below, by name; the first so many.
  Map<UUID, Newcomer> waiting(Place place, LocalDate day) {
    boolean all = grants.isTop(place);
    return byAccount(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select distinct on (a.name, a.id)
                       a.id, a.name, a.sign_in_name, a.signed_in_on, t.name_hi, t.name_en, p.unit_id
                  from posting p
                  join post_type t on t.code = p.post_type
                  join known_account a on a.id = p.account_id
                 where (:all or p.unit_id = any(:units))
                   and (p.valid_to is null or p.valid_to > :day)
                   and a.closed_at is null and a.signed_in_on is null and not a.program
                 order by a.name, a.id, p.valid_from, p.id
                 limit :most
                """)
            .param("all", all)
            .param("units", all ? new int[0] : places.below(place.unit()))
            .param("day", day)
            .param("most", MOST)
            .query((row, n) -> newcomer(row))
            .list());
  }

  /// Those accounts, whether they have been in or not.
  Map<UUID, Newcomer> of(Collection<UUID> accounts, LocalDate day) {
    return byAccount(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select distinct on (a.name, a.id)
                       a.id, a.name, a.sign_in_name, a.signed_in_on, t.name_hi, t.name_en, p.unit_id
                  from posting p
                  join post_type t on t.code = p.post_type
                  join known_account a on a.id = p.account_id
                 where p.account_id = any(:accounts::uuid[])
                   and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null and not a.program
                 order by a.name, a.id, p.valid_from, p.id
                """)
            .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
            .param("day", day)
            .query((row, n) -> newcomer(row))
            .list());
  }

  private static Map<UUID, Newcomer> byAccount(List<Newcomer> newcomers) {
    Map<UUID, Newcomer> map = new LinkedHashMap<>();
    newcomers.forEach(newcomer -> map.put(newcomer.account(), newcomer));
    return map;
  }

  private static Newcomer newcomer(ResultSet row) throws SQLException {
    return new Newcomer(
        row.getObject("id", UUID.class),
        row.getString("name"),
        SignInName.shown(row.getString("sign_in_name")),
        new Slip.Post(row.getString("name_hi"), row.getString("name_en"), row.getInt("unit_id")),
        row.getObject("signed_in_on") == null);
  }
}

package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Who holds which post on a day: people, and no programs.
@Component
class HolderStore {
  private final Database database;

  HolderStore(Database database) {
    this.database = database;
  }

  /// By unit, in the order of the kinds of post.
  Map<Integer, List<Access.Holder>> in(int[] units, LocalDate day) {
    Map<Integer, List<Access.Holder>> holders = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id as posting, p.unit_id, a.id, a.name, t.code, t.name_hi, t.name_en,
                   t.nature, p.speaks_since, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.unit_id = any (:units) and p.valid_from <= :day
               and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null and not a.program
             order by p.unit_id, t.place_in_list, p.precedence, p.valid_from, p.id
            """)
        .param("units", units)
        .param("day", day)
        .query(row -> {
          holders.computeIfAbsent(row.getInt("unit_id"), u -> new ArrayList<>()).add(holder(row));
        });
    return holders;
  }

  /// Of these accounts in these units, by account.
  Map<UUID, List<Access.Holder>> of(Collection<UUID> accounts, int[] units, LocalDate day) {
    Map<UUID, List<Access.Holder>> holders = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id as posting, p.unit_id, a.id, a.name, t.code, t.name_hi, t.name_en,
                   t.nature, p.speaks_since, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.account_id = any (:accounts::uuid[]) and p.unit_id = any (:units)
               and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
               and a.closed_at is null and not a.program
             order by t.place_in_list, p.precedence, p.valid_from, p.id
            """)
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param("units", units)
        .param("day", day)
        .query(row -> {
          Access.Holder holder = holder(row);
          holders.computeIfAbsent(holder.account(), a -> new ArrayList<>()).add(holder);
        });
    return holders;
  }

  /// Those whose post goes over the unit beside their own one, the first in precedence first.
  List<Access.Holder> over(int unit, LocalDate day) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id as posting, p.unit_id, a.id, a.name, t.code, t.name_hi, t.name_en,
                   t.nature, p.speaks_since, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.span <> '{}' and :unit = any (p.span) and p.unit_id <> :unit and p.valid_from <= :day
               and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null and not a.program
             order by t.place_in_list, p.precedence, p.valid_from, p.id
            """)
        .param("unit", unit)
        .param("day", day)
        .query((row, n) -> holder(row))
        .list();
  }

  private static Access.Holder holder(ResultSet row) throws SQLException {
    return new Access.Holder(
        row.getInt("cell_id"),
        row.getObject("posting", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getInt("unit_id"),
        row.getString("code"),
        row.getString("name_hi"),
        row.getString("name_en"),
        PostKinds.Nature.of(row.getString("nature")),
        row.getObject("speaks_since") != null,
        row.getObject("valid_from", LocalDate.class));
  }

  /// Of one account, as the transaction of an act sees it.
  List<Access.Holder> of(UUID account, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select p.cell_id, p.id as posting, p.unit_id, a.id, a.name, t.code, t.name_hi, t.name_en,
                   t.nature, p.speaks_since, p.valid_from
              from posting p
              join post_type t on t.code = p.post_type
              join known_account a on a.id = p.account_id
             where p.account_id = :account and p.valid_from <= :day
               and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null and not a.program
             order by t.place_in_list, p.precedence, p.valid_from, p.id
            """)
        .param("account", account)
        .param("day", day)
        .query((row, n) -> holder(row))
        .list();
  }

  /// How many have a post of one of these kinds in one of the units, or over it: each once.
  int count(Collection<String> kinds, int[] units, UUID but, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            with reached as (
              select p.account_id
                from posting p
               where p.unit_id = any (:units) and p.post_type = any (:kinds::text[])
                 and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
              union all
              select p.account_id
                from posting p
               where p.span <> '{}' and p.post_type = any (:kinds::text[])
                 and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                 and exists (select from unnest(p.span) as over (unit) where over.unit = any (:units)))
            select count(distinct r.account_id)
              from reached r
              join known_account a on a.id = r.account_id
             where a.closed_at is null and not a.program and a.id <> :but
            """)
        .param("units", units)
        .param("kinds", kinds.toArray(String[]::new))
        .param("day", day)
        .param("but", but)
        .query(Integer.class)
        .single();
  }

  /// Those of the postings that run then.
  Set<UUID> running(Collection<UUID> ids, LocalDate day) {
    return Set.copyOf(
        database
            .writer()
            .sql(
                """
                /* all cells */
                select p.id
                  from posting p
                  join known_account a on a.id = p.account_id
                 where p.id = any (cast(:ids as uuid[])) and p.valid_from <= :day
                   and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null
                   and not a.program
                """)
            .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .param("day", day)
            .query(Rows.single(UUID.class))
            .list());
  }

  /// Those of the units in which anybody does.
  Set<Integer> among(int[] units, LocalDate day) {
    return Set.copyOf(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select distinct p.unit_id
                  from posting p
                  join known_account a on a.id = p.account_id
                 where p.unit_id = any (:units) and p.valid_from <= :day
                   and (p.valid_to is null or p.valid_to > :day) and a.closed_at is null
                   and not a.program
                """)
            .param("units", units)
            .param("day", day)
            .query(Rows.single(Integer.class))
            .list());
  }
}

package org.sangathan.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What those who record people have done lately, in counts and without any person.
@Component
public class Activity {
  private final Database database;
  private final Clock clock;
  private final ZoneId zone;

  Activity(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.zone = clock.getZone();
  }

  /// Whose work is asked for.
  ///
  /// @param units in which they hold a post; their own, and not lent to them
  /// @param but accounts that are left out
  /// @param notBy kinds of post by which nobody is found
  /// @param since the first of the days
  /// @param fewest days at work below which nobody is found
  /// @param most so many at most
  public record Sought(
      int[] units,
      Collection<UUID> but,
      Collection<String> notBy,
      LocalDate since,
      int fewest,
      int most) {}

  /// @param days on which they recorded somebody
  /// @param recorded people, all of them still to be confirmed
  public record Done(UUID account, int days, int recorded) {}

  /// Those with the most days first, then by name. However many hold posts there, only so many rows
  /// leave the database. As the writer: it counts, and tells of nobody. What each did is put to
  /// their name by adding up and not by a join: planned once and for all as for ten workers, that
  /// compared two lists of thousands each with each.
  public List<Done> most(Sought sought) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            with worker as materialized (
              select distinct h.account_id
                from held_post h
               where h.unit_id = any (:units) and h.valid_from <= :today
                 and (h.valid_to is null or h.valid_to > :today)
                 and h.post_type <> all (:notBy::text[]) and h.account_id <> all (:but::uuid[])),
            known as (
              select account_id as account, 0 as days, 0 as recorded from worker
              union all
              select m.enroller, count(distinct (m.deed_at at time zone :zone)::date)::int,
                     count(*)::int
                from membership m
               where m.deed_at >= :from and m.enroller in (select account_id from worker)
               group by m.enroller)
            select k.account, max(k.days) as days, max(k.recorded) as recorded
              from known k
              join known_account a on a.id = k.account
             group by k.account, a.name
            having max(k.days) >= :fewest
             order by max(k.days) desc, a.name collate "C", k.account
             limit :most
            """)
        .param("units", sought.units)
        .param("today", LocalDate.ofInstant(clock.instant(), zone))
        .param("notBy", sought.notBy.toArray(String[]::new))
        .param("but", sought.but.stream().map(UUID::toString).toArray(String[]::new))
        .param("zone", zone.getId())
        .param("from", sought.since.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .param("fewest", sought.fewest)
        .param("most", sought.most)
        .query(Rows.as(Done.class))
        .list();
  }

  /// How many people each of the accounts recorded on the days from one to another, by the day of
  /// the deed; those who recorded nobody are left out.
  public Map<UUID, Long> recorded(Collection<UUID> accounts, LocalDate from, LocalDate to) {
    return counts(
        database
            .writer()
            .sql(
                """
                /* all cells */
                select enroller as account, count(*) as people
                  from membership
                 where enroller = any (:accounts::uuid[]) and deed_at >= :from and deed_at < :after
                 group by enroller
                """),
        accounts,
        from,
        to);
  }

  /// Of those the ones who belong still.
  public Map<UUID, Long> standing(Collection<UUID> accounts, LocalDate from, LocalDate to) {
    return counts(
        database
            .writer()
            .sql(
                """
                /* all cells */
                select enroller as account, count(*) as people
                  from membership
                 where enroller = any (:accounts::uuid[]) and deed_at >= :from and deed_at < :after
                   and ended_day is null
                 group by enroller
                """),
        accounts,
        from,
        to);
  }

  /// How many said to each of the accounts on those days that they stay.
  public Map<UUID, Long> renewed(Collection<UUID> accounts, LocalDate from, LocalDate to) {
    return counts(
        database
            .writer()
            .sql(
                """
                /* all cells */
                select account, count(*) as people
                  from renewal
                 where account = any (:accounts::uuid[]) and deed_at >= :from and deed_at < :after
                 group by account
                """),
        accounts,
        from,
        to);
  }

  private Map<UUID, Long> counts(
      JdbcClient.StatementSpec asked, Collection<UUID> accounts, LocalDate from, LocalDate to) {
    Map<UUID, Long> counts = new HashMap<>();
    asked
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param("from", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .param("after", to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .query(row -> {
          counts.put(row.getObject("account", UUID.class), row.getLong("people"));
        });
    return counts;
  }
}

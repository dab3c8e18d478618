package org.sangathan.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What those who record people have done lately, in counts and without any person.
@Component
public class Activity {
  private final Database database;
  private final ZoneId zone;

  Activity(Database database, Clock clock) {
    this.database = database;
    this.zone = clock.getZone();
  }

  /// @param days on which they recorded somebody
  /// @param recorded people, all of them still to be confirmed
  /// @param last the latest of the days
  public record Done(int days, int recorded, LocalDate last) {}

  /// By account; those who recorded nobody since that day are left out. As the writer: it counts,
  /// and tells of nobody.
  public Map<UUID, Done> since(LocalDate day, Collection<UUID> accounts) {
    Map<UUID, Done> done = new HashMap<>();
    database
        .writer()
        .sql(
            """
            /* all cells */
            select enroller, count(distinct (deed_at at time zone :zone)::date)::int as days,
                   count(*)::int as recorded, max((deed_at at time zone :zone)::date) as last
              from membership
             where enroller = any (:accounts::uuid[]) and deed_at >= :from
             group by enroller
            """)
        .param("zone", zone.getId())
        .param("accounts", accounts.stream().map(UUID::toString).toArray(String[]::new))
        .param("from", day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .query(row -> {
          done.put(
              row.getObject("enroller", UUID.class),
              new Done(
                  row.getInt("days"),
                  row.getInt("recorded"),
                  row.getObject("last", LocalDate.class)));
        });
    return done;
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

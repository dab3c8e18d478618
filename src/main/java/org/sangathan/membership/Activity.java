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
}

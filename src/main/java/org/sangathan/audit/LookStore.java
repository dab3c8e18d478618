package org.sangathan.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The rows of looks: one for each cell of which somebody was shown.
@Component
class LookStore {

  record Look(Actor actor, String capability, int unit, @Nullable UUID posting, Instant at) {}

  record Seen(int cell, UUID id, List<UUID> people) {}

  private final Database database;

  LookStore(Database database) {
    this.database = database;
  }

  int write(Look look, LocalDate day, List<Seen> seen) {
    UUID posting = look.posting;
    return database
        .writer()
        .sql(
            """
            insert into look (cell_id, id, xid, capability, unit_id, account_id, posting_id, door,
              address, people, at, day)
            select cell_id, id, pg_current_xact_id(), :capability, :unit, :account,
              cast(:posting as uuid), :door, :address, cast(people as uuid[]), :at, :day
            from unnest(:cells, :ids::uuid[], :people::text[]) as seen (cell_id, id, people)
            """)
        .param("capability", look.capability)
        .param("unit", look.unit)
        .param("account", look.actor.account())
        .param("posting", posting == null ? null : posting.toString())
        .param("door", look.actor.presence().door().code())
        .param("address", look.actor.presence().address())
        .param("at", look.at.atOffset(ZoneOffset.UTC))
        .param("day", day)
        .param("cells", seen.stream().mapToInt(Seen::cell).toArray())
        .param("ids", seen.stream().map(s -> s.id.toString()).toArray(String[]::new))
        .param("people", seen.stream().map(s -> array(s.people)).toArray(String[]::new))
        .update();
  }

  /// Arrays of different lengths do not lie in one array.
  private static String array(List<UUID> people) {
    return people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}

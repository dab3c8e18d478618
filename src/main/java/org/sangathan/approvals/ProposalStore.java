package org.sangathan.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.LongDeed;
import org.sangathan.acts.Presence;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Deeds that wait. Read by the writer: whoever decides decides on what is there now.
@Component
class ProposalStore {
  private static final Duration PATIENCE = Duration.ofDays(7);
  private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json = new JsonMapper();

  ProposalStore(Database database) {
    this.database = database;
  }

  /// The same deed again is the same proposal.
  void add(LongDeed deed, int unit, Instant now) {
    database
        .writer()
        .sql(
            """
            insert into proposal (id, act, unit_id, account_id, actor_name, door, address, sure, said,
                                  proposed_at, ends_at)
            values (:id, :act, :unit, :account, :name, :door, :address, :sure, :said, :now, :ends)
            on conflict (id) do nothing
            """)
        .param("id", deed.id())
        .param("act", deed.act())
        .param("unit", unit)
        .param("account", deed.actor().account())
        .param("name", deed.actor().name())
        .param("door", deed.actor().presence().door().code())
        .param("address", deed.actor().presence().address())
        .param("sure", deed.actor().presence().sure())
        .param("said", json.writeValueAsString(deed.said()))
        .param("now", utc(now))
        .param("ends", utc(now.plus(PATIENCE)))
        .update();
  }

  /// The row stays locked, so that two who decide at once come one after the other.
  Optional<Proposal> find(UUID id, Instant now) {
    return database
        .writer()
        .sql(
            """
            select id, act, unit_id, account_id, actor_name, door, address, sure, said, proposed_at
              from proposal
             where id = :id and ends_at > :now
               for update
            """)
        .param("id", id)
        .param("now", utc(now))
        .query((row, n) -> proposal(row))
        .optional();
  }

  void remove(UUID id) {
    database.writer().sql("delete from proposal where id = :id").param("id", id).update();
  }

  /// The oldest first.
  List<Proposal> waiting(Instant now) {
    return database
        .reader()
        .sql(
            """
            select id, act, unit_id, account_id, actor_name, door, address, sure, said, proposed_at
              from proposal
             where ends_at > :now
             order by proposed_at, id
             limit 1000
            """)
        .param("now", utc(now))
        .query((row, n) -> proposal(row))
        .list();
  }

  void forgetEnded(Instant now) {
    database
        .writer()
        .sql("delete from proposal where ends_at <= :now")
        .param("now", utc(now))
        .update();
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getString("act"),
        row.getInt("unit_id"),
        new Actor(
            row.getObject("account_id", UUID.class),
            row.getString("actor_name"),
            Presence.kept(row.getString("door"), row.getString("address"), row.getBoolean("sure"))),
        json.readValue(row.getString("said"), SAID),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

package org.sangathan.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.LongDeed;
import org.sangathan.acts.Presence;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of long works. What was said is kept only until the work has ended.
@Component
class WorkStore {
  private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};
  private static final TypeReference<List<Work.Why>> REASONS = new TypeReference<>() {};

  /// A work as the node needs it that does it.
  record Taken(UUID id, String act, Actor actor, Map<String, Object> said) {}

  /// How it ended.
  record End(
      Work.State state,
      Instant at,
      @Nullable String word,
      @Nullable Integer outcome,
      @Nullable UUID subject,
      List<Work.Why> complaints) {}

  private final Database database;
  private final JsonMapper json = new JsonMapper();

  WorkStore(Database database) {
    this.database = database;
  }

  /// False where a work with this id is there and has not been refused, cancelled or broken off.
  boolean add(LongDeed deed, String form, String next, Instant now) {
    return database
            .writer()
            .sql(
                """
                insert into work as w (id, account_id, actor_name, door, address, sure, act, unit, said,
                  form_hash, form, next, state, asked_at)
                values (:id, :account, :name, :door, :address, :sure, :act, :unit, :said, :hash, :form,
                  :next, 'waiting', :now)
                on conflict (id) do update set said = excluded.said, actor_name = excluded.actor_name,
                  door = excluded.door, address = excluded.address, sure = excluded.sure,
                  form_hash = excluded.form_hash, form = excluded.form, next = excluded.next,
                  state = 'waiting', done = 0, total = 0, cancel_asked = false,
                  asked_at = excluded.asked_at, started_at = null, ended_at = null,
                  complaints = null
                where w.state in ('refused', 'cancelled', 'failed')
                  and w.account_id = excluded.account_id and w.act = excluded.act
                """)
            .param("id", deed.id())
            .param("account", deed.actor().account())
            .param("name", deed.actor().name())
            .param("door", deed.actor().presence().door().code())
            .param("address", deed.actor().presence().address())
            .param("sure", deed.actor().presence().sure())
            .param("act", deed.act())
            .param("unit", String.valueOf(deed.said().get("unit")))
            .param("said", json.writeValueAsString(deed.said()))
            .param("hash", deed.formHash())
            .param("form", form)
            .param("next", next)
            .param("now", utc(now))
            .update()
        == 1;
  }

  boolean isSame(LongDeed deed) {
    return database
        .writer()
        .sql(
            """
            select exists (
              select from work
              where id = :id and account_id = :account and act = :act and form_hash = :hash)
            """)
        .param("id", deed.id())
        .param("account", deed.actor().account())
        .param("act", deed.act())
        .param("hash", deed.formHash())
        .query(Boolean.class)
        .single();
  }

  /// Empty where it has ended already.
  Optional<Taken> take(UUID id, Instant now) {
    return database
        .writer()
        .sql(
            """
            update work set state = 'running', started_at = coalesce(started_at, :now)
            where id = :id and state in ('waiting', 'running')
            returning id, act, account_id, actor_name, door, address, sure, said
            """)
        .param("id", id)
        .param("now", utc(now))
        .query((row, n) ->
            new Taken(
                row.getObject("id", UUID.class),
                row.getString("act"),
                new Actor(
                    row.getObject("account_id", UUID.class),
                    row.getString("actor_name"),
                    Presence.kept(
                        row.getString("door"), row.getString("address"), row.getBoolean("sure"))),
                json.readValue(row.getString("said"), SAID)))
        .optional();
  }

  /// Notes how far it is.
  ///
  /// @return whether it shall be cancelled
  boolean note(UUID id, long done, long total) {
    return database
        .writer()
        .sql(
            """
            update work set done = :done, total = :total
            where id = :id and state = 'running'
            returning cancel_asked
            """)
        .param("id", id)
        .param("done", done)
        .param("total", total)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void end(UUID id, End end) {
    database
        .writer()
        .sql(
            """
            update work set state = :state, ended_at = :at, word = :word, outcome = :outcome,
              subject = :subject, complaints = :complaints, said = null, actor_name = null
            where id = :id and state in ('waiting', 'running')
            """)
        .param("id", id)
        .param("state", end.state().code())
        .param("at", utc(end.at()))
        .param("word", end.word())
        .param("outcome", end.outcome())
        .param("subject", end.subject())
        .param(
            "complaints",
            end.complaints().isEmpty() ? null : json.writeValueAsString(end.complaints()))
        .update();
  }

  /// False where there is none of this account that has not ended.
  boolean askCancel(UUID id, UUID account) {
    return database
            .writer()
            .sql(
                """
                update work set cancel_asked = true
                where id = :id and account_id = :account and state in ('waiting', 'running')
                """)
            .param("id", id)
            .param("account", account)
            .update()
        == 1;
  }

  Optional<Work> find(UUID id, UUID account) {
    return database
        .reader()
        .sql(
            """
            select id, act, unit, state, done, total, cancel_asked, asked_at, started_at, ended_at,
              word, subject, complaints, form, next
            from work where id = :id and account_id = :account
            """)
        .param("id", id)
        .param("account", account)
        .query((row, n) -> work(row))
        .optional();
  }

  List<Work> of(UUID account, boolean onlyUnderWay) {
    return database
        .reader()
        .sql(
            """
            select id, act, unit, state, done, total, cancel_asked, asked_at, started_at, ended_at,
              word, subject, complaints, form, next
            from work
            where account_id = :account and (not :only or ended_at is null)
            order by asked_at desc limit 200
            """)
        .param("account", account)
        .param("only", onlyUnderWay)
        .query((row, n) -> work(row))
        .list();
  }

  void forgetEndedBefore(Instant moment) {
    database
        .writer()
        .sql("delete from work where ended_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  private Work work(ResultSet row) throws SQLException {
    String complaints = row.getString("complaints");
    String subject = row.getString("subject");
    return new Work(
        row.getObject("id", UUID.class),
        row.getString("act"),
        row.getString("unit"),
        Work.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("done"),
        row.getLong("total"),
        row.getBoolean("cancel_asked"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        moment(row, "started_at"),
        moment(row, "ended_at"),
        row.getString("word"),
        complaints == null ? List.of() : json.readValue(complaints, REASONS),
        row.getString("form"),
        row.getString("next").replace(Works.SUBJECT, subject == null ? "" : subject));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

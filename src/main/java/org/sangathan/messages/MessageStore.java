package org.sangathan.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of messages, from being asked for until they are forgotten.
@Component
class MessageStore {
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json = new JsonMapper();

  MessageStore(Database database) {
    this.database = database;
  }

  void add(Message message, Instant now) {
    database
        .writer()
        .sql(
            """
            insert into message (id, template, language, phone, said, asked_at, next_at, expires_at)
            values (:id, :template, :language, :phone, :said, :now, :now, :expiresAt)
            on conflict (id) do nothing
            """)
        .param("id", message.id())
        .param("template", message.template())
        .param("language", message.language().code())
        .param("phone", message.phone())
        .param("said", json.writeValueAsString(message.values()))
        .param("now", utc(now))
        .param("expiresAt", utc(message.expiresAt()))
        .update();
  }

  /// Takes up some that are due. Until the given moment nobody else takes them up; after it this
  /// node is held to be dead.
  List<Letter> claim(int many, Instant now, Instant until) {
    return database
        .writer()
        .sql(
            """
            with due as materialized (
              select id from message
              where state = 'waiting' and next_at <= :now and expires_at > :now
              order by next_at limit :many
              for update skip locked
            )
            update message m set tries = m.tries + 1, next_at = :until
            from due, message_template t
            where m.id = due.id and t.code = m.template and t.language = m.language
            returning m.id, m.phone, m.said, m.expires_at, m.tries, t.code, t.language, t.text,
              t.secret, t.purpose, t.registered_as, t.header
            """)
        .param("many", many)
        .param("now", utc(now))
        .param("until", utc(until))
        .query((row, n) -> letter(row))
        .list();
  }

  private Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        TemplateStore.template(row),
        row.getString("phone"),
        json.readValue(row.getString("said"), VALUES),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"));
  }

  /// It may have expired while it went out.
  void sent(UUID id, String number, Instant now) {
    database
        .writer()
        .sql(
            """
            update message set state = 'sent', ended_at = :now, trouble = null, phone = null,
              said = null, gateway_number = nullif(:number, '')
            where id = :id and state in ('waiting', 'expired')
            """)
        .param("id", id)
        .param("number", number)
        .param("now", utc(now))
        .update();
  }

  /// The receiver stays too, until it expires.
  void kept(UUID id, Map<String, String> values, Instant now) {
    database
        .writer()
        .sql(
            """
            update message set state = 'kept', ended_at = :now, said = :said
            where id = :id and state = 'waiting'
            """)
        .param("id", id)
        .param("said", json.writeValueAsString(values))
        .param("now", utc(now))
        .update();
  }

  void failed(UUID id, String trouble, Instant now) {
    database
        .writer()
        .sql(
            """
            update message set state = 'failed', ended_at = :now, trouble = :trouble, phone = null,
              said = null
            where id = :id and state = 'waiting'
            """)
        .param("id", id)
        .param("trouble", trouble)
        .param("now", utc(now))
        .update();
  }

  /// Whoever was held to be dead has no say any more.
  void later(Letter letter, String trouble, Instant nextAt) {
    database
        .writer()
        .sql(
            """
            update message set next_at = :nextAt, trouble = :trouble
            where id = :id and state = 'waiting' and tries = :tries
            """)
        .param("id", letter.id())
        .param("tries", letter.tries())
        .param("trouble", trouble)
        .param("nextAt", utc(nextAt))
        .update();
  }

  /// Wipes whatever may not be sent or looked at any more.
  void expire(Instant now) {
    database
        .writer()
        .sql(
            """
            update message set state = case state when 'waiting' then 'expired' else state end,
              ended_at = coalesce(ended_at, :now), phone = null, said = null
            where said is not null and expires_at <= :now
            """)
        .param("now", utc(now))
        .update();
  }

  /// @param trouble why it did not arrive; empty if it did
  /// @return false where no message bears that number
  boolean receipt(String number, String trouble) {
    return database
            .writer()
            .sql(
                """
                update message set
                  state = case when state <> 'sent' then state when :trouble = '' then 'delivered'
                    else 'failed' end,
                  trouble = coalesce(trouble, nullif(:trouble, ''))
                where gateway_number = :number
                """)
            .param("number", number)
            .param("trouble", trouble)
            .update()
        > 0;
  }

  void forgetAskedBefore(Instant moment) {
    database
        .writer()
        .sql("delete from message where asked_at < :moment and expires_at < :moment")
        .param("moment", utc(moment))
        .update();
  }

  record Count(String template, Language language, String state, long messages) {}

  List<Count> countsSince(Instant moment) {
    return database
        .reader()
        .sql(
            """
            select template, language, state, count(*) from message
            where asked_at >= :moment group by 1, 2, 3 order by 1, 2, 3
            """)
        .param("moment", utc(moment))
        .query((row, n) ->
            new Count(
                row.getString(1), Language.of(row.getString(2)), row.getString(3), row.getLong(4)))
        .list();
  }

  /// A message as it can be looked at.
  record Shown(
      String phone, Template template, Map<String, String> values, Instant askedAt, String state) {}

  List<Shown> shown(int most) {
    return database
        .reader()
        .sql(
            """
            select m.phone, m.said, m.asked_at, m.state, t.code, t.language, t.text, t.secret,
              t.purpose, t.registered_as, t.header
            from message m
            join message_template t on t.code = m.template and t.language = m.language
            where m.said is not null and m.state <> 'waiting'
            order by m.asked_at desc limit :most
            """)
        .param("most", most)
        .query((row, n) ->
            new Shown(
                row.getString("phone"),
                TemplateStore.template(row),
                json.readValue(row.getString("said"), VALUES),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("state")))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

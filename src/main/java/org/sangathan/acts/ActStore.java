package org.sangathan.acts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The act rows: what was accepted, by whom, where and when. Never what was written in the form.
@Component
class ActStore {

  record Remembered(int cellId, UUID id, int outcome, @Nullable UUID subject, byte[] formHash) {}

  record Line(String act, Deed<?> deed, int outcome, @Nullable UUID subject, byte[] formHash) {}

  private final Database database;

  ActStore(Database database) {
    this.database = database;
  }

  /// The earlier answers to those of the deeds that were accepted before. A batch looks into the
  /// cells of its deeds and into no others.
  List<Remembered> remembered(List<Waiting.Key> keys) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select a.cell_id, a.id, a.outcome, a.subject, a.form_hash
            from unnest(:cells, :ids::uuid[]) as asked (cell_id, id)
            join act a on a.cell_id = asked.cell_id and a.id = asked.id
            where a.cell_id = any(:cells)
            """)
        .param("cells", keys.stream().mapToInt(Waiting.Key::cell).toArray())
        .param("ids", keys.stream().map(k -> k.id().toString()).toArray(String[]::new))
        .query(Rows.as(Remembered.class))
        .list();
  }

  void write(List<Line> lines) {
    database
        .writer()
        .sql(
            """
            insert into act (cell_id, id, xid, act, unit_id, account_id, posting_id, outcome, subject,
              form_hash, said_at, received_at, day, door, address)
            select cell_id, id, pg_current_xact_id(), act, unit_id, account_id, posting_id, outcome,
              subject, form_hash, said_at, received_at, day, door, address
            from unnest(:cells, :ids::uuid[], :acts::text[], :units, :accounts::uuid[],
              :postings::uuid[], :outcomes, :subjects::uuid[], :hashes, :said::timestamptz[],
              :received::timestamptz[], :days::date[],
              :doors::text[], :addresses::text[])
              as line (cell_id, id, act, unit_id, account_id, posting_id, outcome, subject, form_hash,
                said_at, received_at, day, door, address)
            order by cell_id, id
            """)
        .param("cells", lines.stream().mapToInt(l -> l.deed.cell()).toArray())
        .param("ids", texts(lines, l -> l.deed.id()))
        .param("acts", texts(lines, Line::act))
        .param("units", lines.stream().mapToInt(l -> l.deed.place().unit()).toArray())
        .param("accounts", texts(lines, l -> l.deed.actor().account()))
        .param("postings", texts(lines, l -> l.deed.posting()))
        .param("outcomes", lines.stream().mapToInt(Line::outcome).toArray())
        .param("subjects", texts(lines, Line::subject))
        .param("hashes", lines.stream().map(Line::formHash).toArray(byte[][]::new))
        .param("said", texts(lines, l -> utc(l.deed.saidAt())))
        .param("received", texts(lines, l -> utc(l.deed.receivedAt())))
        .param("days", texts(lines, l -> l.deed.day()))
        .param("doors", texts(lines, l -> l.deed.actor().presence().door().code()))
        .param("addresses", texts(lines, l -> l.deed.actor().presence().address()))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static String[] texts(List<Line> lines, Function<Line, @Nullable Object> part) {
    return lines.stream()
        .map(l -> {
          Object value = part.apply(l);
          return value == null ? null : value.toString();
        })
        .toArray(String[]::new);
  }
}

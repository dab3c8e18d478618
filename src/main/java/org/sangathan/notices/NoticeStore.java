package org.sangathan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// The rows of notices, and the number by which nodes know that there are new ones.
@Component
class NoticeStore {
  private final Database database;

  NoticeStore(Database database) {
    this.database = database;
  }

  /// The number of the latest change that was committed.
  long version() {
    return database.reader().sql("select version from notice_version").query(Long.class).single();
  }

  /// The number of the change that this transaction makes; changes come one after another.
  private long nextVersion() {
    return database
        .writer()
        .sql("update notice_version set version = version + 1 returning version")
        .query(Long.class)
        .single();
  }

  void add(Notice notice) {
    Notice.Audience to = notice.audience();
    Notice.Text text = notice.text();
    database
        .writer()
        .sql(
            """
            insert into sent_notice (cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en,
                                text_en, sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers,
                                change)
            values (:cell, :id, :unit, :below, :level, :kinds, :titleHi, :textHi, :titleEn,
                    :textEn, :sender, :senderKind, :senderUnit, :at, :day, :receivers, :change)
            """)
        .param("cell", notice.cell())
        .param("id", notice.id())
        .param("unit", to.unit())
        .param("below", to.below())
        .param("level", to.level())
        .param("kinds", to.kinds().toArray(String[]::new))
        .param("titleHi", text.titleHi())
        .param("textHi", text.textHi())
        .param("titleEn", text.titleEn())
        .param("textEn", text.textEn())
        .param("sender", notice.sender().account())
        .param("senderKind", notice.sender().kind())
        .param("senderUnit", notice.sender().unit())
        .param("at", notice.sentAt().atOffset(ZoneOffset.UTC))
        .param("day", notice.sentOn())
        .param("receivers", notice.receivers())
        .param("change", nextVersion())
        .update();
  }

  void takeBack(Notice notice, Instant at) {
    database
        .writer()
        .sql(
            """
            update sent_notice set taken_back_at = :at, change = :change
             where cell_id = :cell and id = :id and taken_back_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("change", nextVersion())
        .param("cell", notice.cell())
        .param("id", notice.id())
        .update();
  }

  Optional<Notice> find(UUID id) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en, text_en,
                   sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers, reads, taken_back_at
              from sent_notice
             where id = :id
            """)
        .param("id", id)
        .query((row, n) -> notice(row))
        .optional();
  }

  /// The one of that unit, as the transaction of an act sees it.
  Optional<Notice> find(int unit, UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en, text_en,
                   sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers, reads, taken_back_at
              from sent_notice
             where id = :id and unit_id = :unit
            """)
        .param("id", id)
        .param("unit", unit)
        .query((row, n) -> notice(row))
        .optional();
  }

  List<Notice> all(Collection<NoticeBoard.Posted> some) {
    if (some.isEmpty()) return List.of();
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en, text_en,
                   sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers, reads, taken_back_at
              from sent_notice
             where cell_id = any (:cells) and id = any (:ids::uuid[])
             order by sent_at desc, id desc
            """)
        .param("cells", some.stream().mapToInt(NoticeBoard.Posted::cell).distinct().toArray())
        .param("ids", some.stream().map(one -> one.id().toString()).toArray(String[]::new))
        .query((row, n) -> notice(row))
        .list();
  }

  /// One sheet of the archive, the newest first.
  ///
  /// @param line units whose notices are shown, wherever they lie
  /// @param below what else is seen
  List<Notice> archive(int[] line, Fence below, int skipped, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en, text_en,
                   sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers, reads, taken_back_at
              from sent_notice
             where unit_id = any (:line)
                or cell_id = any (:cells) and (:whole or unit_id = any (:units))
             order by sent_at desc, id desc
             limit :most offset :skipped
            """)
        .param("line", line)
        .param("cells", below.cells())
        .param("whole", below.units() == null)
        .param("units", Objects.requireNonNullElse(below.units(), new int[0]))
        .param("most", most)
        .param("skipped", skipped)
        .query((row, n) -> notice(row))
        .list();
  }

  /// What was sent or taken back after that change, and is not older than this.
  List<NoticeBoard.Posted> changedSince(long change, Instant sentAfter) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, sender_id, sent_at, sent_on,
                   taken_back_at is not null as taken_back
              from sent_notice
             where change > :change and sent_at > :after
            """)
        .param("change", change)
        .param("after", sentAfter.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new NoticeBoard.Posted(
                row.getInt("cell_id"),
                row.getObject("id", UUID.class),
                audience(row),
                row.getObject("sender_id", UUID.class),
                at(row, "sent_at"),
                row.getObject("sent_on", LocalDate.class),
                row.getBoolean("taken_back")))
        .list();
  }

  /// Some of those that are older and whose readers still have rows of their own.
  List<Notice> unfolded(Instant sentBefore, int most) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, below, level_id, kinds, title_hi, text_hi, title_en, text_en,
                   sender_id, sender_kind, sender_unit, sent_at, sent_on, receivers, reads, taken_back_at
              from sent_notice
             where reads is null and sent_at < :before
             order by sent_at
             limit :most
            """)
        .param("before", sentBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> notice(row))
        .list();
  }

  void keep(Notice notice, int reads) {
    database
        .writer()
        .sql("update sent_notice set reads = :reads where cell_id = :cell and id = :id")
        .param("reads", reads)
        .param("cell", notice.cell())
        .param("id", notice.id())
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        audience(row),
        new Notice.Text(
            row.getString("title_hi"),
            row.getString("text_hi"),
            row.getString("title_en"),
            row.getString("text_en")),
        new Notice.Sender(
            row.getObject("sender_id", UUID.class),
            row.getString("sender_kind"),
            row.getInt("sender_unit")),
        at(row, "sent_at"),
        row.getObject("sent_on", LocalDate.class),
        row.getInt("receivers"),
        row.getObject("reads", Integer.class),
        row.getObject("taken_back_at") == null ? null : at(row, "taken_back_at"));
  }

  private static Notice.Audience audience(ResultSet row) throws SQLException {
    @Nullable Integer level = row.getObject("level_id", Integer.class);
    return new Notice.Audience(
        row.getInt("unit_id"),
        row.getBoolean("below"),
        level,
        Set.of((String[]) row.getArray("kinds").getArray()));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

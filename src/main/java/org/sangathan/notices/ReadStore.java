package org.sangathan.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Who has opened which notice.
@Component
class ReadStore {
  private final Database database;

  ReadStore(Database database) {
    this.database = database;
  }

  /// Opening it once more, or on two phones at the same time, changes nothing.
  void mark(int cell, UUID notice, UUID account) {
    database
        .writer()
        .sql(
            """
            insert into notice_read (cell_id, notice_id, account_id) values (:cell, :notice, :account)
            on conflict (cell_id, notice_id, account_id) do nothing
            """)
        .param("cell", cell)
        .param("notice", notice)
        .param("account", account)
        .update();
  }

  /// Those of the notices that the account has opened.
  Set<UUID> among(Collection<NoticeBoard.Posted> notices, UUID account) {
    return Set.copyOf(
        database
            .reader()
            .sql(
                """
                /* all cells */
                select notice_id
                  from notice_read
                 where cell_id = any (:cells) and notice_id = any (:ids::uuid[])
                   and account_id = :account
                """)
            .param(
                "cells", notices.stream().mapToInt(NoticeBoard.Posted::cell).distinct().toArray())
            .param("ids", notices.stream().map(n -> n.id().toString()).toArray(String[]::new))
            .param("account", account)
            .query(Rows.single(UUID.class))
            .list());
  }

  /// By how many each was opened; those that nobody has opened are left out.
  Map<UUID, Integer> count(Collection<Notice> notices) {
    Map<UUID, Integer> counts = new HashMap<>();
    if (notices.isEmpty()) return counts;
    database
        .reader()
        .sql(
            """
            /* all cells */
            select notice_id, count(*) as reads
              from notice_read
             where cell_id = any (:cells) and notice_id = any (:ids::uuid[])
             group by notice_id
            """)
        .param("cells", notices.stream().mapToInt(Notice::cell).distinct().toArray())
        .param("ids", notices.stream().map(n -> n.id().toString()).toArray(String[]::new))
        .query(row -> {
          counts.put(row.getObject("notice_id", UUID.class), row.getInt("reads"));
        });
    return counts;
  }

  /// @return how many there were
  int forget(Notice notice) {
    return database
        .writer()
        .sql("delete from notice_read where cell_id = :cell and notice_id = :notice")
        .param("cell", notice.cell())
        .param("notice", notice.id())
        .update();
  }
}

package org.sangathan.contacts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.database.Database;
import org.sangathan.keys.ColumnSeal;
import org.sangathan.keys.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// The rows of work numbers, each sealed and bound to its posting, and the ledger of consents
/// beside them, to which lines are only added.
@Component
class WorkNumbers {
  private static final String COLUMN = "work_number.value";
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final ColumnSeal seal;

  WorkNumbers(Database database, ColumnSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /// By posting.
  ///
  /// @param posts of which cells and postings are taken
  Map<UUID, String> of(Collection<Access.Holder> posts) {
    Map<UUID, String> numbers = new HashMap<>();
    if (posts.isEmpty()) return numbers;
    database
        .reader()
        .sql(
            """
            /* all cells */ select posting_id, value_sealed from work_number
            where cell_id = any (:cells) and posting_id = any (cast(:postings as uuid[]))
            """)
        .param("cells", posts.stream().mapToInt(Access.Holder::cell).distinct().toArray())
        .param(
            "postings",
            posts.stream().map(post -> post.posting().toString()).toArray(String[]::new))
        .query(row -> {
          UUID posting = row.getObject(1, UUID.class);
          numbers.put(posting, seal.open(COLUMN, posting, row.getBytes(2)));
        });
    return numbers;
  }

  /// @param number as `IndianMobile` gives it
  void put(Access.Holder post, String number, int notice, LocalDate day) {
    database
        .writer()
        .sql(
            """
            insert into work_number (cell_id, posting_id, value_sealed, notice_version, given_on)
            values (:cell, :posting, :sealed, :notice, :day)
            on conflict (cell_id, posting_id) do update
            set value_sealed = excluded.value_sealed, notice_version = excluded.notice_version,
              given_on = excluded.given_on
            """)
        .param("cell", post.cell())
        .param("posting", post.posting())
        .param("sealed", seal.seal(COLUMN, post.posting(), number))
        .param("notice", notice)
        .param("day", day)
        .update();
  }

  boolean remove(Access.Holder post) {
    return database
            .writer()
            .sql("delete from work_number where cell_id = :cell and posting_id = :posting")
            .param("cell", post.cell())
            .param("posting", post.posting())
            .update()
        == 1;
  }

  void note(Access.Holder post, UUID id, String kind, int notice, LocalDate day) {
    database
        .writer()
        .sql(
            """
            insert into work_number_consent (cell_id, posting_id, id, kind, notice_version, day)
            values (:cell, :posting, :id, :kind, :notice, :day)
            """)
        .param("cell", post.cell())
        .param("posting", post.posting())
        .param("id", id)
        .param("kind", kind)
        .param("notice", notice)
        .param("day", day)
        .update();
  }

  /// Of all postings with a number those whose posts have ended lose it.
  void forgetEnded(Access access) {
    UUID after = new UUID(0, 0);
    for (List<UUID> some; !(some = postings(after)).isEmpty(); after = some.getLast()) {
      Set<UUID> running = access.running(some);
      remove(some.stream().filter(posting -> !running.contains(posting)).toList());
    }
  }

  private List<UUID> postings(UUID after) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select posting_id from work_number
            where posting_id > :after order by posting_id limit :most
            """)
        .param("after", after)
        .param("most", AT_ONCE)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private void remove(List<UUID> postings) {
    database
        .writer()
        .sql(
            """
            /* all cells */ delete from work_number
            where posting_id = any (cast(:postings as uuid[]))
            """)
        .param("postings", postings.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  @Bean
  static SealedColumn workNumbersSealed() {
    return new SealedColumn(
        COLUMN,
        """
        /* all cells */ select cell_id, posting_id as id, null as plain, value_sealed as sealed
        from work_number
        where (cell_id, posting_id) > (:cell, :id)
        order by cell_id, posting_id
        limit :most
        """,
        """
        /* all cells */ update work_number n set value_sealed = said.sealed
        from unnest(:cells, :ids::uuid[], :was, :sealed) as said (cell_id, id, was, sealed)
        where n.cell_id = said.cell_id and n.posting_id = said.id
          and n.value_sealed is not distinct from said.was and n.cell_id = any (:cells)
        """,
        """
        /* all cells */ select get_byte(value_sealed, 0) * 256 + get_byte(value_sealed, 1) as number,
          count(*) as rows
        from work_number
        group by 1
        """);
  }
}

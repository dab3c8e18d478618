package org.sangathan.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The ledger of consents, to which lines are only added, and the notices that they rest on.
@Component
class ConsentStore {
  private final Database database;

  ConsentStore(Database database) {
    this.database = database;
  }

  static String columns(Collection<Purpose> purposes) {
    return purposes.stream().map(Purpose::column).sorted().collect(Collectors.joining(","));
  }

  void withdraw(Person person, UUID id, UUID by, Instant at) {
    database
        .writer()
        .sql(
            """
            insert into consent (cell_id, person_id, id, kind, purposes, notice_version, channel,
              enroller, at)
            select cell_id, person_id, :new, 'withdrawn', purposes, notice_version, 'office', :by, :at
            from consent
            where cell_id = :cell and person_id = :person and kind = 'given'
            order by at desc limit 1
            """)
        .param("new", id)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("cell", person.cellId())
        .param("person", person.id())
        .update();
  }

  void remove(int cell, UUID person, UUID id) {
    database
        .writer()
        .sql("delete from consent where cell_id = :cell and person_id = :person and id = :id")
        .param("cell", cell)
        .param("person", person)
        .param("id", id)
        .update();
  }

  List<Purpose> purposes(Fence fence, Person person) {
    return database.fenced(fence, () -> purposes(person));
  }

  private List<Purpose> purposes(Person person) {
    return database
        .reader()
        .sql(
            """
            select unnest(purposes) from consent
            where cell_id = :cell and person_id = :person and kind = 'given'
            """)
        .param("cell", person.cellId())
        .param("person", person.id())
        .query((row, n) -> Purpose.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
        .list();
  }

  Notice notice() {
    return database
        .reader()
        .sql(
            """
            select version, text_hi, text_en, issued_on from notice
            order by version desc limit 1
            """)
        .query(Rows.as(Notice.class))
        .single();
  }

  List<Integer> versions() {
    return database
        .reader()
        .sql("select version from notice")
        .query(Rows.single(Integer.class))
        .list();
  }
}

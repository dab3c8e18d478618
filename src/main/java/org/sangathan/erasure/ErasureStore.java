package org.sangathan.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Sealed copies and tombstones.
@Component
class ErasureStore {
  private final Database database;

  ErasureStore(Database database) {
    this.database = database;
  }

  void keep(List<ErasedCopy> copies, LocalDate day, LocalDate destroyOn) {
    database
        .writer()
        .sql(
            """
            with said as materialized (
              select * from unnest(:cells, :persons::uuid[], :units, :sealed, :bys::uuid[],
                :ats::timestamptz[], :joined::date[], :consents::uuid[])
              as said (cell_id, person_id, unit_id, sealed, erased_by, erased_at, joined_day,
                consent_line)
            ), stones as (
              insert into tombstone (cell_id, id, erased_on, changed_by, changed_at)
              select cell_id, person_id, :day, erased_by, erased_at from said
              order by cell_id, person_id
              on conflict (cell_id, id) do update
                set erased_on = excluded.erased_on, back = false, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at
            )
            insert into erased_copy (cell_id, person_id, unit_id, sealed, erased_by, erased_at,
              joined_day, consent_line, destroy_on)
            select cell_id, person_id, unit_id, sealed, erased_by, erased_at, joined_day, consent_line,
              :destroy
            from said order by cell_id, person_id
            """)
        .param("cells", copies.stream().mapToInt(ErasedCopy::cellId).toArray())
        .param("persons", texts(copies, ErasedCopy::personId))
        .param("units", copies.stream().mapToInt(ErasedCopy::unitId).toArray())
        .param("sealed", copies.stream().map(ErasedCopy::sealed).toArray(byte[][]::new))
        .param("bys", texts(copies, ErasedCopy::erasedBy))
        .param("ats", texts(copies, ErasedCopy::erasedAt))
        .param("joined", texts(copies, ErasedCopy::joinedDay))
        .param("consents", texts(copies, ErasedCopy::consentLine))
        .param("day", day)
        .param("destroy", destroyOn)
        .update();
  }

  private static String[] texts(
      List<ErasedCopy> copies, Function<ErasedCopy, @Nullable Object> part) {
    return copies.stream()
        .map(part)
        .map(value -> value == null ? null : Objects.toString(value))
        .toArray(String[]::new);
  }

  /// As the transaction of the act sees it.
  Optional<ErasedCopy> find(int[] cells, int unit, UUID person) {
    return database
        .writer()
        .sql(
            """
            select cell_id, person_id, unit_id, sealed, erased_by, erased_at, joined_day, consent_line
            from erased_copy
            where cell_id = any (:cells) and person_id = :person and unit_id = :unit
            """)
        .param("cells", cells)
        .param("person", person)
        .param("unit", unit)
        .query(Rows.as(ErasedCopy.class))
        .optional();
  }

  /// It was a mistake: the copy goes, and the tombstone says so.
  ///
  /// @return false where somebody else was quicker
  boolean giveBack(ErasedCopy copy, UUID by, Instant at) {
    return database
            .writer()
            .sql(
                """
                with stone as (
                  update tombstone set back = true, changed_by = :by, changed_at = :at
                  where cell_id = :cell and id = :person
                )
                delete from erased_copy where cell_id = :cell and person_id = :person
                """)
            .param("cell", copy.cellId())
            .param("person", copy.personId())
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Who was erased or brought back since then, the earliest first.
  List<ErasedList.Line> changedSince(Instant since) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select changed_at, back, id, changed_by from tombstone
            where changed_at > :since order by changed_at, id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, n) ->
            new ErasedList.Line(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("back"),
                row.getObject("id", UUID.class),
                row.getObject("changed_by", UUID.class)))
        .list();
  }

  /// Those lines of which the database does not know, nor of anything later about the person.
  List<ErasedList.Line> unknown(List<ErasedList.Line> lines) {
    Map<UUID, Instant> latest = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */ select id, max(changed_at) as changed_at from tombstone
            where id = any (cast(:ids as uuid[])) group by id
            """)
        .param("ids", lines.stream().map(line -> line.person().toString()).toArray(String[]::new))
        .query(row -> {
          Instant at = row.getObject("changed_at", OffsetDateTime.class).toInstant();
          latest.put(row.getObject("id", UUID.class), at);
        });
    return lines.stream()
        .filter(line -> latest.getOrDefault(line.person(), Instant.MIN).isBefore(line.at()))
        .toList();
  }

  /// Those of the units that can still be brought back, the newest first.
  ///
  /// @param units null for all in the fence
  List<ErasedCopy> in(Fence fence, int @Nullable [] units, int most) {
    return database.fenced(
        fence,
        () ->
            database
                .reader()
                .sql(
                    """
                    /* all cells */ select cell_id, person_id, unit_id, sealed, erased_by, erased_at,
                      joined_day, consent_line
                    from erased_copy
                    where cell_id = any (:cells)
                      and (cast(:units as int[]) is null or unit_id = any (:units))
                    order by erased_at desc, person_id
                    limit :most
                    """)
                .param("cells", fence.cells())
                .param("units", units)
                .param("most", most)
                .query(Rows.as(ErasedCopy.class))
                .list());
  }

  int destroy(LocalDate today) {
    return database
        .writer()
        .sql("/* all cells */ delete from erased_copy where destroy_on <= :today")
        .param("today", today)
        .update();
  }
}

package org.sangathan.redrawing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// Units that go on under another name, or below another unit, by a list.
@Component
class RenewedStore {

  /// A unit before and after.
  record Renewed(
      int unitId,
      int parent,
      @Nullable String nameHi,
      @Nullable String nameEn,
      int parentAfter,
      @Nullable String nameHiAfter,
      @Nullable String nameEnAfter) {

    boolean isRenamed() {
      return !Objects.equals(nameHi, nameHiAfter) || !Objects.equals(nameEn, nameEnAfter);
    }

    boolean isMoved() {
      return parent != parentAfter;
    }

    /// Whether what it got is as it was given.
    boolean isAsPut(Unit now) {
      boolean named =
          Objects.equals(now.nameHi(), nameHiAfter) && Objects.equals(now.nameEn(), nameEnAfter);
      return !now.isClosed()
          && (named || !isRenamed())
          && (now.parent() == parentAfter || !isMoved());
    }
  }

  private final Database database;

  RenewedStore(Database database) {
    this.database = database;
  }

  void add(UUID redrawing, List<Renewed> renewed) {
    database
        .writer()
        .sql(
            """
            insert into renewed_unit (redrawing_id, unit_id, parent, name_hi, name_en, parent_after,
              name_hi_after, name_en_after)
            select :redrawing, unit_id, parent, name_hi, name_en, parent_after, name_hi_after,
              name_en_after
            from unnest(:units, :parents, :his::text[], :ens::text[], :parentsAfter,
                :hisAfter::text[], :ensAfter::text[])
              as r (unit_id, parent, name_hi, name_en, parent_after, name_hi_after, name_en_after)
            """)
        .param("redrawing", redrawing)
        .param("units", renewed.stream().mapToInt(Renewed::unitId).toArray())
        .param("parents", renewed.stream().mapToInt(Renewed::parent).toArray())
        .param("his", texts(renewed, Renewed::nameHi))
        .param("ens", texts(renewed, Renewed::nameEn))
        .param("parentsAfter", renewed.stream().mapToInt(Renewed::parentAfter).toArray())
        .param("hisAfter", texts(renewed, Renewed::nameHiAfter))
        .param("ensAfter", texts(renewed, Renewed::nameEnAfter))
        .update();
  }

  List<Renewed> of(UUID redrawing) {
    return database
        .writer()
        .sql(
            """
            select unit_id, parent, name_hi, name_en, parent_after, name_hi_after, name_en_after
            from renewed_unit where redrawing_id = :redrawing order by unit_id
            """)
        .param("redrawing", redrawing)
        .query(Rows.as(Renewed.class))
        .list();
  }

  private static @Nullable String[] texts(
      List<Renewed> rows, Function<Renewed, @Nullable String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }
}

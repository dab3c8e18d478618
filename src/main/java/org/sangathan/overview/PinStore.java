package org.sangathan.overview;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Figures that were pinned.
@Component
class PinStore {

  /// @param below whether the units below are counted too
  /// @param days how many days back were counted; null for the number that stood
  record Pin(
      int cellId,
      UUID id,
      int unitId,
      String measure,
      boolean below,
      @Nullable Integer days,
      long value,
      LocalDate day,
      Instant pinnedAt) {}

  private final Database database;

  PinStore(Database database) {
    this.database = database;
  }

  void add(Pin pin) {
    database
        .writer()
        .sql(
            """
            insert into pinned_figure
              (cell_id, id, unit_id, measure, below, days, value, day, pinned_at)
            values (:cell, :id, :unit, :measure, :below, :days, :value, :day, :at)
            """)
        .param("cell", pin.cellId)
        .param("id", pin.id)
        .param("unit", pin.unitId)
        .param("measure", pin.measure)
        .param("below", pin.below)
        .param("days", pin.days, Types.INTEGER)
        .param("value", pin.value)
        .param("day", pin.day)
        .param("at", pin.pinnedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The address of a pin does not tell its cell.
  Optional<Pin> find(UUID id) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, measure, below, days, value, day, pinned_at
            from pinned_figure where id = :id
            """)
        .param("id", id)
        .query(Rows.as(Pin.class))
        .optional();
  }
}

package org.sangathan.targets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Targets: rows are only added, the latest of an issuer holds.
@Component
class TargetStore {

  /// Whose target it is: of which drive, what is counted, which unit set it.
  record Key(UUID drive, TargetMeasure measure, int issuer) {}

  /// Units beside their cells and values, as columns of equal length.
  record Columns(int[] cells, int[] units, long[] values) {
    static Columns of(Tree tree, Collection<Map.Entry<Integer, Long>> rows) {
      return new Columns(
          rows.stream().mapToInt(row -> tree.cell(row.getKey())).toArray(),
          rows.stream().mapToInt(Map.Entry::getKey).toArray(),
          rows.stream().mapToLong(Map.Entry::getValue).toArray());
    }
  }

  private final Database database;

  TargetStore(Database database) {
    this.database = database;
  }

  void add(Key key, Instant since, Columns rows) {
    database
        .writer()
        .sql(
            """
            insert into target (cell_id, unit_id, drive, measure, issuer, since, value)
            select cell_id, unit_id, :drive, :measure, :issuer, :since, value
            from unnest(:cells, :units, :values) as said (cell_id, unit_id, value)
            order by cell_id, unit_id
            """)
        .param("drive", key.drive)
        .param("measure", key.measure.code())
        .param("issuer", key.issuer)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("cells", rows.cells)
        .param("units", rows.units)
        .param("values", rows.values)
        .update();
  }

  /// What the issuer has set for any unit whose rows lie in these cells, as this transaction sees
  /// it.
  Map<Integer, Long> present(Key key, int[] cells) {
    Map<Integer, Long> present = new HashMap<>();
    database
        .writer()
        .sql(
            """
            /* all cells */ select distinct on (unit_id) unit_id, value from target
            where cell_id = any (:cells) and drive = :drive and measure = :measure
              and issuer = :issuer
            order by unit_id, since desc
            """)
        .param("cells", cells)
        .param("drive", key.drive)
        .param("measure", key.measure.code())
        .param("issuer", key.issuer)
        .query(row -> {
          present.put(row.getInt(1), row.getLong(2));
        });
    return present;
  }

  /// @param measure its code
  record Held(int unitId, UUID drive, String measure, int issuer, long value) {}

  /// What held at a moment for these units and what these units had set for others, in the drives.
  List<Held> held(int[] cells, int[] units, Collection<UUID> drives, Instant at) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select distinct on (unit_id, drive, measure, issuer)
              unit_id, drive, measure, issuer, value
            from target
            where cell_id = any (:cells) and (unit_id = any (:units) or issuer = any (:units))
              and drive = any (:drives::uuid[]) and since <= :at
            order by unit_id, drive, measure, issuer, since desc
            """)
        .param("cells", cells)
        .param("units", units)
        .param("drives", drives.stream().map(UUID::toString).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Held.class))
        .list();
  }

  /// Those of the units for which anything was set after that moment.
  List<Integer> setSince(int[] cells, int[] units, Instant at) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct unit_id from target
            where cell_id = any (:cells) and unit_id = any (:units) and since > :at
            """)
        .param("cells", cells)
        .param("units", units)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.single(Integer.class))
        .list();
  }

  /// Everything that was set for a unit in a drive before a moment, in the order in which it was
  /// set.
  List<Target> history(UUID drive, int[] cells, int unit, Instant before) {
    return database
        .reader()
        .sql(
            """
            select unit_id, measure, issuer, since, value from target
            where cell_id = any (:cells) and unit_id = :unit and drive = :drive
              and since < :before
            order by since, measure, issuer
            """)
        .param("cells", cells)
        .param("unit", unit)
        .param("drive", drive)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Target.class))
        .list();
  }

  /// What held for these units in a drive before a moment, by every issuer.
  List<Target> of(UUID drive, int[] cells, int[] units, Instant before) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select distinct on (unit_id, measure, issuer)
              unit_id, measure, issuer, since, value
            from target
            where cell_id = any (:cells) and unit_id = any (:units) and drive = :drive
              and since < :before
            order by unit_id, measure, issuer, since desc
            """)
        .param("cells", cells)
        .param("units", units)
        .param("drive", drive)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Target.class))
        .list();
  }
}

package org.sangathan.posttargets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.targets.TargetMeasure;
import org.springframework.stereotype.Component;

/// Targets by post: rows are only added, the latest of an issuer holds, nought takes it away.
@Component
class PostTargetStore {

  /// Of which drive and which kind of post, what is counted, which unit set it.
  record Key(UUID drive, String kind, TargetMeasure measure, int issuer) {}

  /// @param unitId in which and below which the posts lie
  /// @param measure its code
  record Target(int unitId, String kind, String measure, int issuer, long value) {}

  /// @param value nought takes away what was said before
  record Past(int unitId, OffsetDateTime since, long value) {}

  private final Database database;

  PostTargetStore(Database database) {
    this.database = database;
  }

  void add(Key key, Place place, Instant since, long value) {
    database
        .writer()
        .sql(
            """
            insert into post_target (cell_id, unit_id, drive, post_type, measure, issuer, since, value)
            values (:cell, :unit, :drive, :kind, :measure, :issuer, :since, :value)
            """)
        .param("cell", place.cell())
        .param("unit", place.unit())
        .param("drive", key.drive)
        .param("kind", key.kind)
        .param("measure", key.measure.code())
        .param("issuer", key.issuer)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("value", value)
        .update();
  }

  /// One row.
  ///
  /// @param measure its code
  record Said(
      int cellId,
      int unitId,
      UUID drive,
      String postType,
      String measure,
      int issuer,
      long value) {}

  void add(List<Said> rows, Instant since) {
    if (rows.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            insert into post_target (cell_id, unit_id, drive, post_type, measure, issuer, since, value)
            select cell_id, unit_id, drive, post_type, measure, issuer, :since, value
              from unnest(:cells, :units, :drives::uuid[], :kinds::text[], :measures::text[],
                  :issuers, :values)
                as said (cell_id, unit_id, drive, post_type, measure, issuer, value)
             order by cell_id, unit_id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("cells", rows.stream().mapToInt(Said::cellId).toArray())
        .param("units", rows.stream().mapToInt(Said::unitId).toArray())
        .param("drives", rows.stream().map(row -> row.drive.toString()).toArray(String[]::new))
        .param("kinds", rows.stream().map(Said::postType).toArray(String[]::new))
        .param("measures", rows.stream().map(Said::measure).toArray(String[]::new))
        .param("issuers", rows.stream().mapToInt(Said::issuer).toArray())
        .param("values", rows.stream().mapToLong(Said::value).toArray())
        .update();
  }

  /// What held at a moment for these units and what these units had said for others, in the drives.
  List<Said> held(int[] cells, int[] units, Collection<UUID> drives, Instant at) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select distinct on (unit_id, drive, post_type, measure, issuer)
                   cell_id, unit_id, drive, post_type, measure, issuer, value
              from post_target
             where cell_id = any (:cells) and (unit_id = any (:units) or issuer = any (:units))
               and drive = any (:drives::uuid[]) and since <= :at
             order by unit_id, drive, post_type, measure, issuer, since desc
            """)
        .param("cells", cells)
        .param("units", units)
        .param("drives", drives.stream().map(UUID::toString).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.as(Said.class))
        .list();
  }

  /// Those of the units for which anything was said after that moment.
  List<Integer> setSince(int[] cells, int[] units, Instant at) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct unit_id from post_target
             where cell_id = any (:cells) and unit_id = any (:units) and since > :at
            """)
        .param("cells", cells)
        .param("units", units)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.single(Integer.class))
        .list();
  }

  /// What the issuer has said for that unit, as this transaction sees it; nought where nothing.
  ///
  /// @param cells in which the unit's rows lie
  long present(Key key, int[] cells, int unit) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select value from post_target
             where cell_id = any (:cells) and unit_id = :unit and drive = :drive
               and post_type = :kind and measure = :measure and issuer = :issuer
             order by since desc
             limit 1
            """)
        .param("cells", cells)
        .param("unit", unit)
        .param("drive", key.drive)
        .param("kind", key.kind)
        .param("measure", key.measure.code())
        .param("issuer", key.issuer)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// What an issuer has said at any time for units whose rows lie in these cells, the latest first.
  List<Past> history(Key key, int[] cells) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select unit_id, since, value from post_target
             where drive = :drive and cell_id = any (:cells)
               and post_type = :kind and measure = :measure and issuer = :issuer
             order by since desc, unit_id
            """)
        .param("drive", key.drive)
        .param("cells", cells)
        .param("kind", key.kind)
        .param("measure", key.measure.code())
        .param("issuer", key.issuer)
        .query(Rows.as(Past.class))
        .list();
  }

  /// What holds in a drive for units whose rows lie in these cells, by every issuer.
  List<Target> of(UUID drive, int[] cells) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select unit_id, kind, measure, issuer, value
              from (select distinct on (unit_id, post_type, measure, issuer)
                           unit_id, post_type as kind, measure, issuer, value
                      from post_target
                     where drive = :drive and cell_id = any (:cells)
                     order by unit_id, post_type, measure, issuer, since desc) as latest
             where value > 0
            """)
        .param("drive", drive)
        .param("cells", cells)
        .query(Rows.as(Target.class))
        .list();
  }
}

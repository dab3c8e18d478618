package org.sangathan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Units by code and by number, their weights, and what they were before.
@Component
class UnitStore {
  private final Database database;

  UnitStore(Database database) {
    this.database = database;
  }

  /// As this transaction sees it; whoever asks knows that there is one.
  Unit here(int id) {
    return database
        .writer()
        .sql(
            """
            select id, tree, level, parent, cell_id, code, name_hi, name_en, kind, valid_from, valid_to
            from unit where id = :id
            """)
        .param("id", id)
        .query((row, n) -> unit(row))
        .single();
  }

  /// As this transaction sees them.
  Map<Integer, Unit> here(int[] ids) {
    return byId(database.writer(), ids);
  }

  /// As this transaction sees it.
  Optional<Unit> here(String code) {
    return byCode(database.writer(), code);
  }

  boolean isTaken(String code) {
    return here(code).isPresent();
  }

  /// @param by what the transaction of an act sees, or what was committed
  Optional<Unit> byCode(JdbcClient by, String code) {
    // PostgreSQL takes no text with this letter; no unit has it.
    if (code.indexOf('\0') >= 0) return Optional.empty();
    return by.sql(
            """
            select id, tree, level, parent, cell_id, code, name_hi, name_en, kind, valid_from, valid_to
            from unit where code = :code
            """)
        .param("code", code)
        .query((row, n) -> unit(row))
        .optional();
  }

  Map<Integer, Unit> byId(int[] ids) {
    return byId(database.reader(), ids);
  }

  private static Map<Integer, Unit> byId(JdbcClient by, int[] ids) {
    Map<Integer, Unit> units = new LinkedHashMap<>();
    by.sql(
            """
            select id, tree, level, parent, cell_id, code, name_hi, name_en, kind, valid_from, valid_to
            from unit where id = any(:ids)
            """)
        .param("ids", ids)
        .query((row, n) -> unit(row))
        .list()
        .forEach(unit -> units.put(unit.id(), unit));
    return units;
  }

  Map<String, Unit> byCodes(String[] codes) {
    Map<String, Unit> units = new LinkedHashMap<>();
    database
        .writer()
        .sql(
            """
            select id, tree, level, parent, cell_id, code, name_hi, name_en, kind, valid_from, valid_to
            from unit where code = any(:codes)
            """)
        .param("codes", codes)
        .query((row, n) -> unit(row))
        .list()
        .forEach(unit -> units.put(unit.code(), unit));
    return units;
  }

  Map<Integer, String> codes(int[] ids) {
    Map<Integer, String> codes = new LinkedHashMap<>();
    database
        .writer()
        .sql("select id, code from unit where id = any(:ids)")
        .param("ids", ids)
        .query(row -> {
          codes.put(row.getInt(1), row.getString(2));
        });
    return codes;
  }

  /// The latest count of each unit that has one.
  Map<Integer, Long> counts(String what, LocalDate day, int[] ids) {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    database
        .reader()
        .sql(
            """
            select distinct on (unit_id) unit_id, value from unit_count
            where what = :what and unit_id = any(:ids) and as_on <= :day
            order by unit_id, as_on desc
            """)
        .param("what", what)
        .param("ids", ids)
        .param("day", day)
        .query(row -> {
          counts.put(row.getInt(1), row.getLong(2));
        });
    return counts;
  }

  record Was(
      @Nullable String nameHi, @Nullable String nameEn, int parent, LocalDate from, LocalDate to) {}

  List<Was> formerNames(int unit) {
    return database
        .reader()
        .sql(
            """
            select name_hi, name_en, -1 as parent, valid_from, valid_to from former_name
            where unit_id = :unit order by valid_to desc
            """)
        .param("unit", unit)
        .query((row, n) -> was(row))
        .list();
  }

  List<Was> formerParents(int unit) {
    return database
        .reader()
        .sql(
            """
            select null as name_hi, null as name_en, parent, valid_from, valid_to from former_parent
            where unit_id = :unit order by valid_to desc
            """)
        .param("unit", unit)
        .query((row, n) -> was(row))
        .list();
  }

  private static Was was(ResultSet row) throws SQLException {
    return new Was(
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getInt("parent"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  record Tie(
      int unit, int target, String type, boolean counts, LocalDate from, @Nullable LocalDate to) {}

  /// The ties from the unit, those of today first.
  List<Tie> ties(int unit) {
    return database
        .reader()
        .sql(
            """
            select unit_id, target, type, counts, valid_from, valid_to from unit_link
            where unit_id = :unit order by valid_to desc nulls first, type, target
            """)
        .param("unit", unit)
        .query((row, n) -> tie(row))
        .list();
  }

  /// Those of one type that hold today, as this transaction sees them.
  List<Tie> openTies(int unit, String type) {
    return database
        .writer()
        .sql(
            """
            select unit_id, target, type, counts, valid_from, valid_to from unit_link
            where unit_id = :unit and type = :type and valid_to is null
            """)
        .param("unit", unit)
        .param("type", type)
        .query((row, n) -> tie(row))
        .list();
  }

  /// All ties from the units that hold, of every type.
  List<Tie> openTies(int[] ids) {
    return database
        .writer()
        .sql(
            """
            select unit_id, target, type, counts, valid_from, valid_to from unit_link
            where unit_id = any(:ids) and valid_to is null
            """)
        .param("ids", ids)
        .query((row, n) -> tie(row))
        .list();
  }

  /// All ties to the units that hold, as this transaction sees them.
  List<Tie> tiesTo(int[] targets) {
    return database
        .writer()
        .sql(
            """
            select unit_id, target, type, counts, valid_from, valid_to from unit_link
            where target = any(:targets) and valid_to is null
            order by unit_id, target, type
            """)
        .param("targets", targets)
        .query((row, n) -> tie(row))
        .list();
  }

  /// Those to the unit that ended when it was closed.
  List<Tie> tiesEnded(int target, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            select unit_id, target, type, counts, valid_from, valid_to from unit_link
            where target = :target and valid_to = greatest(valid_from, :day)
            """)
        .param("target", target)
        .param("day", day)
        .query((row, n) -> tie(row))
        .list();
  }

  private static Tie tie(ResultSet row) throws SQLException {
    return new Tie(
        row.getInt("unit_id"),
        row.getInt("target"),
        row.getString("type"),
        row.getBoolean("counts"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  /// The latest of each kind first.
  List<StructurePage.Weight> weights(int unit) {
    return database
        .reader()
        .sql(
            """
            select what, value, as_on, source from unit_count
            where unit_id = :unit order by what, as_on desc
            """)
        .param("unit", unit)
        .query(Rows.as(StructurePage.Weight.class))
        .list();
  }

  /// What has been so of it and since when, the latest of each kind first.
  List<StructurePage.Fact> facts(int unit) {
    return database
        .reader()
        .sql(
            """
            select what, value, since, lead(since) over (partition by what order by since) as until
            from unit_fact where unit_id = :unit order by what, since desc
            """)
        .param("unit", unit)
        .query(Rows.as(StructurePage.Fact.class))
        .list();
  }

  Map<Integer, Location> locations(int[] units) {
    Map<Integer, Location> found = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select distinct on (unit_id) unit_id, value from unit_fact
            where unit_id = any (:units) and what = :what
            order by unit_id, since desc
            """)
        .param("units", units)
        .param("what", Location.FACT)
        .query(row -> {
          int unit = row.getInt("unit_id");
          Location.parse(row.getString("value")).ifPresent(place -> found.put(unit, place));
        });
    return found;
  }

  record OfficialId(String scheme, String value) {}

  List<OfficialId> officialIds(int unit) {
    return database
        .reader()
        .sql(
            """
            select scheme, value from official_id
            where unit_id = :unit and valid_to is null order by scheme, value
            """)
        .param("unit", unit)
        .query((row, n) -> new OfficialId(row.getString(1), row.getString(2)))
        .list();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    int parent = row.getInt("parent");
    return new Unit(
        row.getInt("id"),
        row.getInt("tree"),
        row.getInt("level"),
        parent == 0 ? Tree.NONE : parent,
        row.getInt("cell_id"),
        row.getString("code"),
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getString("kind"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}

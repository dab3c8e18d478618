package org.sangathan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The rows of bodies.
@Component
class BodyStore {
  private final Database database;

  BodyStore(Database database) {
    this.database = database;
  }

  /// @return whether there is no other executive, and no other one in the place of the same
  boolean add(Body body) {
    return database
            .writer()
            .sql(
                """
                insert into body (cell_id, id, unit_id, kind, name_hi, name_en, units, quorum,
                  quorum_of, formed_on, follows)
                values (:cell, :id, :unit, :kind, :nameHi, :nameEn, :units, :quorum, :of, :formedOn,
                  cast(:follows as uuid))
                on conflict do nothing
                """)
            .param("cell", body.cell())
            .param("id", body.id())
            .param("unit", body.unit())
            .param("kind", code(body.kind()))
            .param("nameHi", body.nameHi())
            .param("nameEn", body.nameEn())
            .param("units", body.units().stream().mapToInt(Integer::intValue).toArray())
            .param("quorum", body.quorum().number())
            .param("of", code(body.quorum().of()))
            .param("formedOn", body.formedOn())
            .param("follows", body.follows() == null ? null : body.follows().toString())
            .update()
        == 1;
  }

  void change(Body body) {
    database
        .writer()
        .sql(
            """
            update body set name_hi = :nameHi, name_en = :nameEn, quorum = :quorum, quorum_of = :of
             where cell_id = :cell and id = :id
            """)
        .param("nameHi", body.nameHi())
        .param("nameEn", body.nameEn())
        .param("quorum", body.quorum().number())
        .param("of", code(body.quorum().of()))
        .param("cell", body.cell())
        .param("id", body.id())
        .update();
  }

  void dissolve(Body body, Body.Dissolution how) {
    database
        .writer()
        .sql(
            """
            update body set dissolved_on = :on, dissolved_by = :by, ground = :ground
             where cell_id = :cell and id = :id
            """)
        .param("on", how.on())
        .param("by", how.by())
        .param("ground", how.ground())
        .param("cell", body.cell())
        .param("id", body.id())
        .update();
  }

  /// The one at home in that unit, as the transaction of an act sees it. Nobody else does anything
  /// about it until the end of the transaction.
  Optional<Body> hold(int unit, UUID id) {
    return find(unit, id).flatMap(found -> held(found.cell(), id));
  }

  private Optional<Body> held(int cell, UUID id) {
    return database
        .writer()
        .sql(
            """
            select cell_id, id, unit_id, kind, name_hi, name_en, units, quorum, quorum_of, formed_on,
                   follows, dissolved_on, dissolved_by, ground, redrawn_by
              from body
             where cell_id = :cell and id = :id
               for update
            """)
        .param("cell", cell)
        .param("id", id)
        .query((row, n) -> body(row))
        .optional();
  }

  Optional<Body> find(int unit, UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, kind, name_hi, name_en, units, quorum, quorum_of, formed_on,
                   follows, dissolved_on, dissolved_by, ground, redrawn_by
              from body
             where id = :id and unit_id = :unit
            """)
        .param("id", id)
        .param("unit", unit)
        .query((row, n) -> body(row))
        .optional();
  }

  boolean hasExecutive(int unit) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select count(*) > 0 from body
             where unit_id = :unit and kind = 'executive' and dissolved_on is null
            """)
        .param("unit", unit)
        .query(Rows.single(Boolean.class))
        .single();
  }

  /// Whether another one was formed in its place.
  boolean isFollowed(Body body) {
    return database
        .writer()
        .sql(
            "/* all cells */ select count(*) > 0 from body where unit_id = :unit and follows = :id")
        .param("unit", body.unit())
        .param("id", body.id())
        .query(Rows.single(Boolean.class))
        .single();
  }

  /// All that are at home in one of the units or in which one sits, those that were dissolved
  /// included, as the transaction of an act sees it.
  List<Body> ofAll(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, kind, name_hi, name_en, units, quorum, quorum_of, formed_on,
                   follows, dissolved_on, dissolved_by, ground, redrawn_by
              from body
             where units && :units or unit_id = any (:units)
             order by formed_on, id
            """)
        .param("units", units)
        .query((row, n) -> body(row))
        .list();
  }

  /// Those of these ids, and those that came in the place of one of them, as the transaction of an
  /// act sees it.
  List<Body> withFollowers(Collection<UUID> ids) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, kind, name_hi, name_en, units, quorum, quorum_of, formed_on,
                   follows, dissolved_on, dissolved_by, ground, redrawn_by
              from body
             where id = any (:ids::uuid[]) or follows = any (:ids::uuid[])
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) -> body(row))
        .list();
  }

  /// All in which the unit sits, those that last first, then by the day on which they were formed.
  List<Body> of(int unit) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select cell_id, id, unit_id, kind, name_hi, name_en, units, quorum, quorum_of, formed_on,
                   follows, dissolved_on, dissolved_by, ground, redrawn_by
              from body
             where units @> array[:unit] or unit_id = :unit
             order by dissolved_on desc nulls first, kind = 'executive' desc, formed_on, id
            """)
        .param("unit", unit)
        .query((row, n) -> body(row))
        .list();
  }

  /// Those of the units that are the home of one, or sit in one.
  int[] used(int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select unit_id from body where unit_id = any (:units)
            union
            select part from body b cross join unnest(b.units) as p (part)
             where b.units && :units and part = any (:units)
            """)
        .param("units", units)
        .query(Rows.NUMBERS);
  }

  private static Body body(ResultSet row) throws SQLException {
    return new Body(
        row.getInt("cell_id"),
        row.getObject("id", UUID.class),
        row.getInt("unit_id"),
        Body.Kind.valueOf(constant(row.getString("kind"))),
        row.getString("name_hi"),
        row.getString("name_en"),
        numbers(row),
        quorum(row),
        row.getObject("formed_on", LocalDate.class),
        row.getObject("follows", UUID.class),
        dissolution(row));
  }

  private static Body.@Nullable Dissolution dissolution(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("dissolved_on", LocalDate.class);
    return on == null
        ? null
        : new Body.Dissolution(
            on,
            row.getObject("dissolved_by", UUID.class),
            row.getString("ground"),
            row.getObject("redrawn_by", UUID.class));
  }

  static Body.Quorum quorum(ResultSet row) throws SQLException {
    return new Body.Quorum(
        row.getInt("quorum"), Body.Quorum.Of.valueOf(constant(row.getString("quorum_of"))));
  }

  static List<Integer> numbers(ResultSet row) throws SQLException {
    return Arrays.asList((Integer[]) row.getArray("units").getArray());
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

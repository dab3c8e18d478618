package org.sangathan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.organisation.UnitColumns.Plain;
import org.sangathan.words.Listing;
import org.springframework.stereotype.Component;

/// Units as the file that [ImportUnits] takes: a parent before its children, one column for each
/// scheme of official numbers, each kind of tie, each weight of a day and each fact since one.
@Component
class UnitExport {
  private static final String BETWEEN = "|";

  private final Database database;

  UnitExport(Database database) {
    this.database = database;
  }

  /// The unit and all below it; every unit where none is named.
  List<String> columns(@Nullable Integer under) {
    return Stream.concat(Arrays.stream(Plain.values()).map(Plain::header), more(under).stream())
        .toList();
  }

  /// @param seen whether a unit is for whoever reads
  void each(@Nullable Integer under, Predicate<Place> seen, Listing.Reading to) {
    List<String> more = more(under);
    database.readThrough(() -> {
      try (Stream<Line> units = units(under, more)) {
        return units.filter(line -> seen.test(line.place)).allMatch(line -> to.row(line.cells));
      }
    });
  }

  private record Line(Place place, List<@Nullable Object> cells) {}

  private Stream<Line> units(@Nullable Integer under, List<String> more) {
    return database
        .reader()
        .sql(UNITS)
        .param("under", under, Types.INTEGER)
        .withFetchSize(Database.ROWS_AT_ONCE)
        .query((row, n) -> new Line(place(row), cells(row, more)))
        .stream();
  }

  private List<String> more(@Nullable Integer under) {
    return database
        .reader()
        .sql(COLUMNS)
        .param("under", under, Types.INTEGER)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getInt("id"), row.getInt("cell_id"), row.getString("code"));
  }

  private static List<@Nullable Object> cells(ResultSet row, List<String> more)
      throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Plain column : Plain.values()) cells.add(cell(row, column));
    Map<String, String> values = new HashMap<>();
    String[] columns = (String[]) row.getArray(Plain.values().length + 1).getArray();
    String[] found = (String[]) row.getArray(Plain.values().length + 2).getArray();
    for (int i = 0; i < columns.length; i++) {
      values.merge(columns[i], found[i], (a, b) -> a + BETWEEN + b);
    }
    for (String column : more) cells.add(cell(column, values.get(column)));
    return cells;
  }

  private static @Nullable Object cell(ResultSet row, Plain column) throws SQLException {
    int at = column.ordinal() + 1;
    return switch (column) {
      case VALID_FROM, VALID_TO -> row.getObject(at, LocalDate.class);
      default -> row.getString(at);
    };
  }

  /// A weight is a number; an official number is a text, which may begin with a nought.
  private static @Nullable Object cell(String column, @Nullable String value) {
    return value != null && column.startsWith("count:") ? Long.valueOf(value) : value;
  }

  private static final String COLUMNS =
      """
      with wanted as materialized (
        select u.id from unit u
        where :under is null or u.id = :under or :under = any (u.ancestors))
      select column_name from (
        select distinct 1 as nth, 'id:' || scheme as column_name
        from official_id join wanted w on w.id = unit_id where valid_to is null
        union all
        select distinct 2, 'link:' || type
        from unit_link join wanted w on w.id = unit_id where valid_to is null
        union all
        select distinct 3, 'count:' || what || '@' || as_on
        from unit_count join wanted w on w.id = unit_id
        union all
        select distinct 4, 'fact:' || what || '@' || since
        from unit_fact join wanted w on w.id = unit_id) c
      order by nth, column_name
      """;

  private static final String UNITS =
      """
      with wanted as materialized (
        select u.id from unit u
        where :under is null or u.id = :under or :under = any (u.ancestors)),
      particulars as (
        select unit_id, array_agg(column_name order by column_name, value) as columns,
          array_agg(value order by column_name, value) as cells
        from (
          select unit_id, 'id:' || scheme as column_name, value
          from official_id join wanted w on w.id = unit_id where valid_to is null
          union all
          select k.unit_id, 'link:' || k.type,
            case when k.counts then t.code else '(' || t.code || ')' end
          from unit_link k join wanted w on w.id = k.unit_id join unit t on t.id = k.target
          where k.valid_to is null
          union all
          select unit_id, 'count:' || what || '@' || as_on, value::text
          from unit_count join wanted w on w.id = unit_id
          union all
          select unit_id, 'fact:' || what || '@' || since, value
          from unit_fact join wanted w on w.id = unit_id) p
        group by unit_id)
      select tree.code as tree, u.code as code, level.code as level, parent.code as parent, u.name_hi, u.name_en, u.kind,
        u.valid_from, u.valid_to,
        (select string_agg(w.word, '|' order by w.word) from unit_word w
          where w.unit_id = u.id and w.kind = 'alias'),
        coalesce(p.columns, '{}'), coalesce(p.cells, '{}'), u.id, u.cell_id
      from wanted
      join unit u on u.id = wanted.id
      join tree on tree.id = u.tree
      join level on level.id = u.level
      left join unit parent on parent.id = u.parent
      left join particulars p on p.unit_id = u.id
      order by u.tree, cardinality(u.ancestors), u.id
      """;
}

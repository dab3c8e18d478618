package org.sangathan.organisation;

import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sangathan.database.Database;
import org.sangathan.organisation.UnitColumns.Plain;
import org.sangathan.words.Spreadsheet;
import org.springframework.stereotype.Component;

/// Writes every unit as the file that [ImportUnits] takes: a parent before its children, one column
/// for each scheme of official numbers, each kind of tie and each weight of a day.
@Component
class UnitExport {
  private static final String BETWEEN = "|";

  private final Database database;

  UnitExport(Database database) {
    this.database = database;
  }

  int write(Writer file) {
    try (Spreadsheet sheet = new Spreadsheet(file)) {
      List<String> more = database.reader().sql(COLUMNS).query((row, n) -> row.getString(1)).list();
      sheet.row(
          Stream.concat(Arrays.stream(Plain.values()).map(Plain::header), more.stream()).toList());
      int[] count = {0};
      database
          .reader()
          .sql(UNITS)
          .query(row -> {
            sheet.row(cells(row, more));
            count[0]++;
          });
      return count[0];
    }
  }

  private static List<String> cells(ResultSet row, List<String> more) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= Plain.values().length; i++) {
      cells.add(Objects.requireNonNullElse(row.getString(i), ""));
    }
    Map<String, String> values = new HashMap<>();
    String[] columns = (String[]) row.getArray(Plain.values().length + 1).getArray();
    String[] found = (String[]) row.getArray(Plain.values().length + 2).getArray();
    for (int i = 0; i < columns.length; i++) {
      values.merge(columns[i], found[i], (a, b) -> a + BETWEEN + b);
    }
    for (String column : more) cells.add(values.getOrDefault(column, ""));
    return cells;
  }

  private static final String COLUMNS =
      """
      select column_name from (
        select distinct 1 as nth, 'id:' || scheme as column_name
        from official_id where valid_to is null
        union all
        select distinct 2, 'link:' || type from unit_link where valid_to is null
        union all
        select distinct 3, 'count:' || what || '@' || as_on from unit_count) c
      order by nth, column_name
      """;

  private static final String UNITS =
      """
      with particulars as (
        select unit_id, array_agg(column_name order by column_name, value) as columns,
          array_agg(value order by column_name, value) as cells
        from (
          select unit_id, 'id:' || scheme as column_name, value
          from official_id where valid_to is null
          union all
          select k.unit_id, 'link:' || k.type, t.code
          from unit_link k join unit t on t.id = k.target where k.valid_to is null
          union all
          select unit_id, 'count:' || what || '@' || as_on, value::text from unit_count) p
        group by unit_id)
      select tree.code, u.code, level.code, parent.code, u.name_hi, u.name_en, u.kind,
        u.valid_from, u.valid_to,
        (select string_agg(w.word, '|' order by w.word) from unit_word w
          where w.unit_id = u.id and w.kind = 'alias'),
        coalesce(p.columns, '{}'), coalesce(p.cells, '{}')
      from unit u
      join tree on tree.id = u.tree
      join level on level.id = u.level
      left join unit parent on parent.id = u.parent
      left join particulars p on p.unit_id = u.id
      order by u.tree, cardinality(u.ancestors), u.id
      """;
}

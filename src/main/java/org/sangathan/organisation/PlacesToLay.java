package org.sangathan.organisation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.SentFile;
import org.sangathan.database.Database;
import org.sangathan.words.Spreadsheet;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The units of the main tree over which an affiliated tree is laid, as a file of units of that
/// tree. Each bears the tree's code before that of its place and is tied to it; the tie does not
/// count, for what is done in the one is not done in the other.
@Component
class PlacesToLay {
  private static final String TIE = "link:place";

  private final Database database;

  PlacesToLay(Database database) {
    this.database = database;
  }

  /// The longest code that a unit would get.
  String longest(LayTree.Laid laid) {
    return database
        .writer()
        .sql(
            """
            select coalesce(max(:prefix || repeat('X', length(u.code))), 'X') from unit u
            where u.level = any (:levels) and u.valid_to is null
              and (u.id = :under or :under = any (u.ancestors))
            """)
        .param("prefix", prefix(laid))
        .param("levels", levels(laid))
        .param("under", laid.under())
        .query(String.class)
        .single();
  }

  SentFile file(LayTree.Laid laid) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Spreadsheet sheet = Spreadsheet.csv(bytes);
        Stream<List<@Nullable Object>> units = units(laid)) {
      sheet.row(columns());
      units.forEach(sheet::row);
    }
    byte[] all = bytes.toByteArray();
    return new SentFile(
        laid.tree().code() + ".csv", all.length, () -> new ByteArrayInputStream(all));
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (UnitColumns.Plain column : COLUMNS) columns.add(column.header());
    columns.add(TIE);
    return columns;
  }

  private static final UnitColumns.Plain[] COLUMNS = {
    UnitColumns.Plain.TREE,
    UnitColumns.Plain.CODE,
    UnitColumns.Plain.LEVEL,
    UnitColumns.Plain.PARENT_CODE,
    UnitColumns.Plain.NAME_HI,
    UnitColumns.Plain.NAME_EN,
    UnitColumns.Plain.KIND
  };

  private Stream<List<@Nullable Object>> units(LayTree.Laid laid) {
    StatementSpec asked =
        database
            .writer()
            .sql(
                """
                select u.code, l.code as level, u.name_hi, u.name_en, u.kind, (
                    select p.code from unit p
                    where p.id = any (u.ancestors) and p.level = any (:levels)
                      and (p.id = :under or :under = any (p.ancestors)
                        or exists (select 1 from unit o where o.code = :prefix || p.code))
                    order by cardinality(p.ancestors) desc limit 1) as above
                from unit u join level l on l.id = u.level
                where u.level = any (:levels) and u.valid_to is null
                  and (u.id = :under or :under = any (u.ancestors))
                order by cardinality(u.ancestors), u.id
                """)
            .withFetchSize(Database.ROWS_AT_ONCE);
    return asked
        .param("prefix", prefix(laid))
        .param("levels", levels(laid))
        .param("under", laid.under())
        .query((row, n) -> cells(row, laid.tree().code(), prefix(laid)))
        .stream();
  }

  private static List<@Nullable Object> cells(ResultSet row, String tree, String prefix)
      throws SQLException {
    String above = row.getString("above");
    return Arrays.asList(
        tree,
        prefix + row.getString("code"),
        row.getString("level"),
        above == null ? tree : prefix + above,
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getString("kind"),
        "(" + row.getString("code") + ")");
  }

  private static String prefix(LayTree.Laid laid) {
    return laid.tree().code() + "-";
  }

  private static int[] levels(LayTree.Laid laid) {
    return laid.levels().stream().mapToInt(Level::id).toArray();
  }
}

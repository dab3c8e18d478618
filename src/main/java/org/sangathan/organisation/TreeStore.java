package org.sangathan.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.sangathan.database.Database;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the whole tree for the arrays, and keeps the row by which changes of it take turns.
@Component
class TreeStore {
  private final Database database;

  TreeStore(Database database) {
    this.database = database;
  }

  long version() {
    return database.reader().sql("select version from tree_version").query(Long.class).single();
  }

  /// As this transaction sees it; until it ends no act changes the tree.
  long versionHere() {
    return database
        .writer()
        .sql("select version from tree_version for share")
        .query(Long.class)
        .single();
  }

  /// From here to the end of the transaction no other act changes the tree.
  long takeTurn() {
    return database
        .writer()
        .sql("select version from tree_version for update")
        .query(Long.class)
        .single();
  }

  long countUp() {
    return database
        .writer()
        .sql("update tree_version set version = version + 1 returning version")
        .query(Long.class)
        .single();
  }

  /// The first of so many new numbers.
  int numbers(int howMany) {
    return database
        .writer()
        .sql("update tree_version set next_unit = next_unit + :n returning next_unit - :n")
        .param("n", howMany)
        .query(Integer.class)
        .single();
  }

  void addFormerCells(int[] units, int[] cells) {
    database
        .writer()
        .sql(
            """
            insert into unit_cell (unit_id, cell_id)
            select distinct unit_id, cell_id from unnest(:units, :cells) as c (unit_id, cell_id)
            on conflict do nothing
            """)
        .param("units", units)
        .param("cells", cells)
        .update();
  }

  List<TreeName> trees() {
    return database
        .reader()
        .sql("select id, code, name_hi, name_en, suspended_on from tree order by id")
        .query((row, n) ->
            new TreeName(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name_hi"),
                row.getString("name_en"),
                row.getObject("suspended_on") != null))
        .list();
  }

  /// @param on null when it goes on
  void suspend(int tree, @Nullable LocalDate on) {
    database
        .writer()
        .sql("update tree set suspended_on = :on where id = :tree")
        .param("on", on, Types.DATE)
        .param("tree", tree)
        .update();
  }

  /// Everything that was committed, at one version.
  Tree load() {
    try (Connection connection = database.reading().getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      while (true) {
        long version = version();
        Tree tree = load(version, database.reader(), copy);
        // Somebody changed the tree meanwhile: the parts may not fit each other.
        if (version() == version) return tree;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the tree", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything as this transaction sees it, what it changed itself included.
  Tree loadHere() {
    return database.copying(copy -> load(versionHere(), database.writer(), copy));
  }

  private static Tree load(long version, JdbcClient client, CopyManager copy)
      throws SQLException, IOException {
    TreeBuilder builder = new TreeBuilder(version, levels(client));
    addUnits(copy, builder);
    addLinks(copy, builder);
    addFormerCells(copy, builder);
    return builder.build();
  }

  private static List<Level> levels(JdbcClient client) {
    return client
        .sql(
            """
            select id, tree, code, rank, name_hi, name_en, parents, carries_cell, takes_members
            from level
            """)
        .query((row, n) -> level(row))
        .list();
  }

  private static Level level(ResultSet row) throws SQLException {
    return new Level(
        row.getInt("id"),
        row.getInt("tree"),
        row.getString("code"),
        row.getInt("rank"),
        row.getString("name_hi"),
        row.getString("name_en"),
        numbers(row.getArray("parents")),
        row.getBoolean("carries_cell"),
        row.getBoolean("takes_members"));
  }

  private static List<Integer> numbers(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(n -> ((Number) n).intValue()).toList();
  }

  /// By COPY, because a query would first bring a million rows into memory.
  private static void addUnits(CopyManager copy, TreeBuilder builder)
      throws SQLException, IOException {
    int[] fields = new int[4];
    CopyOut rows =
        copy.copyOut(
            """
            copy (select id, coalesce(parent, -1), level, (valid_to is not null)::int from unit)
            to stdout
            """);
    for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
      read(row, fields);
      builder.add(fields[0], fields[1], fields[2]);
      if (fields[3] == 1) builder.close(fields[0]);
    }
  }

  private static void addLinks(CopyManager copy, TreeBuilder builder)
      throws SQLException, IOException {
    int[] fields = new int[2];
    CopyOut rows =
        copy.copyOut(
            """
            copy (select unit_id, target from unit_link where counts and valid_to is null) to stdout
            """);
    for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
      read(row, fields);
      builder.link(fields[0], fields[1]);
    }
  }

  private static void addFormerCells(CopyManager copy, TreeBuilder builder)
      throws SQLException, IOException {
    int[] fields = new int[2];
    CopyOut rows = copy.copyOut("copy (select unit_id, cell_id from unit_cell) to stdout");
    for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
      read(row, fields);
      builder.formerCell(fields[0], fields[1]);
    }
  }

  /// Numbers with tabs between them and a line break at the end.
  private static void read(byte[] row, int[] fields) {
    int field = 0;
    int number = 0;
    boolean negative = false;
    for (byte b : row) {
      if (b == '-') negative = true;
      else if (b >= '0' && b <= '9') number = number * 10 + (b - '0');
      else {
        fields[field++] = negative ? -number : number;
        number = 0;
        negative = false;
      }
    }
  }
}

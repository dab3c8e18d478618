package org.sangathan.backup;

import java.util.List;
import java.util.Set;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;

/// All tables as the catalogue knows them, so that a new table needs no line here.
final class TableStore {

  /// What is not the organisation's: jobs are laid again by whichever node starts, a session in a
  /// file would let its reader in, wrong passwords are remembered for an hour, and the history of
  /// the migrations is written when they are done. Messages that waited went out since, or are
  /// stale.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "scheduled_tasks",
          "spring_session",
          "spring_session_attributes",
          "sign_in_failure",
          "message",
          "flyway_schema_history");

  private final Database database;

  TableStore(Database database) {
    this.database = database;
  }

  /// @param bytes that it takes on the disk, roughly
  record Table(String name, List<String> columns, long bytes) {}

  /// Without what is generated, and without the numbers of transactions, which mean nothing on
  /// another server: there they are those of the transaction that brings the rows back.
  List<Table> tables() {
    return database
        .writer()
        .sql(
            """
            select c.relname, array(
                select attname::text from pg_attribute
                where attrelid = c.oid and attnum > 0 and not attisdropped
                  and attgenerated = '' and atttypid <> 'xid8'::regtype
                order by attnum),
              greatest(pg_relation_size(c.oid), 1)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and c.relname <> all (:leftOut)
            order by c.relname
            """)
        .param("leftOut", LEFT_OUT.toArray(String[]::new))
        .query((row, n) ->
            new Table(
                row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getLong(3)))
        .list();
  }

  /// So that nobody changes the shape of a table before it was read. To be called before anything
  /// else in the transaction: this statement fixes no moment, the next one does.
  void lock(List<String> tables) {
    run("select format('lock table %s in access share mode', :tables)", tables);
  }

  void empty(List<String> tables) {
    run("select format('truncate %s', :tables)", tables);
  }

  void analyze(List<String> tables) {
    run("select format('analyze %s', :tables)", tables);
  }

  /// Gives the columns of transaction numbers, which no file has, this transaction's.
  ///
  /// @return the statements that take the default away again
  List<String> numberRows() {
    record Column(String set, String drop) {}
    List<Column> columns =
        database
            .writer()
            .sql(
                """
                select format('alter table %s alter column %I set default pg_current_xact_id()',
                    c.oid::regclass, a.attname) as set,
                  format('alter table %s alter column %I drop default',
                    c.oid::regclass, a.attname) as drop
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relispartition and a.atttypid = 'xid8'::regtype and a.attnotnull
                  and not a.attisdropped and not a.atthasdef
                """)
            .query(Rows.as(Column.class))
            .list();
    columns.forEach(column -> database.writer().sql(column.set).update());
    return columns.stream().map(Column::drop).toList();
  }

  void run(List<String> statements) {
    statements.forEach(statement -> database.writer().sql(statement).update());
  }

  /// The moment that the transaction sees.
  String moment() {
    return database
        .writer()
        .sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
        .query(Rows.single(String.class))
        .single();
  }

  /// The COPY that reads a table.
  String copyOut(Manifest.Table table) {
    return copy("select format('copy (select %s from %I) to stdout', :columns, :table)", table);
  }

  /// The COPY that fills a table which was emptied in this transaction; its rows need never be
  /// touched again by the vacuum, except where the table has partitions.
  String copyIn(Manifest.Table table) {
    return copy(
        """
        select format('copy %I (%s) from stdin%s', :table, :columns,
          case when relkind = 'r' then ' (freeze)' end)
        from pg_class where relname = :table and relnamespace = 'public'::regnamespace
        """,
        table);
  }

  private String copy(String statement, Manifest.Table table) {
    return database
        .writer()
        .sql(statement)
        .param("table", table.name())
        .param("columns", list(table.columns()))
        .query(Rows.single(String.class))
        .single();
  }

  private void run(String statement, List<String> tables) {
    String made =
        database
            .writer()
            .sql(statement)
            .param("tables", list(tables))
            .query(Rows.single(String.class))
            .single();
    database.writer().sql(made).update();
  }

  private static String list(List<String> names) {
    return String.join(", ", names.stream().map(TableStore::quoted).toList());
  }

  /// A name from a file is only a name.
  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

package org.sangathan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that is filled from a backup: its tables are laid at the backup's own version and
/// marked as unfinished. The mark goes with the transaction that brings the rows; until then nobody
/// starts on it.
public final class Restoring {
  private static final String FIRST = "0001";

  /// The setting by which an unfinished database is known; the rows of a backup do not have it.
  private static final String MARK = "restore.unfinished";

  private static final String CLEAR =
      """
      do $$
      declare
        one text;
      begin
        for one in
          select unnest(array_agg(format('drop %s if exists %s cascade',
                   case c.relkind when 'v' then 'view' else 'table' end, c.oid::regclass)))
            from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
             and not c.relispartition
        loop
          execute one;
        end loop;
      end $$
      """;

  private Restoring() {}

  /// The version of the newest tables that this program knows.
  public static String newest() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:db/migration/V*.sql"))
          .map(file -> Objects.requireNonNull(file.getFilename()))
          .map(name -> name.substring(1, name.indexOf("__")))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The version of the tables of a database; none where it has no tables of ours, or not yet all.
  public static Optional<String> version(DatabaseServer server) {
    boolean migrated =
        Database.on(
            server,
            login ->
                login
                    .writer()
                    .sql("select to_regclass('public.flyway_schema_history') is not null")
                    .query(Rows.single(Boolean.class))
                    .single());
    if (!migrated || isUnfinished(server)) return Optional.empty();
    return Database.onAsOwner(
        server,
        owner ->
            owner
                .writer()
                .sql("select max(version) from flyway_schema_history where success")
                .query(String.class)
                .optional());
  }

  /// False where anything lies in the database, unless it is what an unfinished restore left.
  public static boolean isFree(DatabaseServer server) {
    return Database.on(server, login -> !holdsAnything(login.writer())) || isUnfinished(server);
  }

  /// Lays the tables of that version in a free database, and the mark with the first of them.
  public static void begin(DatabaseServer server, String version) {
    if (isUnfinished(server)) {
      Database.onAsOwner(server, owner -> owner.writer().sql(CLEAR).update());
    }
    Migrations.applyUpTo(server, FIRST);
    Database.onAsOwner(server, owner -> mark(owner.writer()));
    Migrations.applyUpTo(server, version);
  }

  /// Brings the tables to the present.
  public static void finish(DatabaseServer server) {
    Migrations.apply(server);
  }

  static boolean isUnfinished(DatabaseServer server) {
    return Database.on(server, login -> hasSettings(login.writer()))
        && Database.onAsOwner(server, owner -> isMarked(owner.writer()));
  }

  private static int mark(JdbcClient owner) {
    return owner
        .sql("insert into setting (name, value) values (:mark, '') on conflict do nothing")
        .param("mark", MARK)
        .update();
  }

  private static boolean isMarked(JdbcClient owner) {
    return owner
        .sql("select exists (select from setting where name = :mark)")
        .param("mark", MARK)
        .query(Rows.single(Boolean.class))
        .single();
  }

  private static boolean hasSettings(JdbcClient login) {
    return login
        .sql(
            """
            select coalesce(
              has_table_privilege(
                to_regrole('sangathan_migrator'), to_regclass('public.setting'), 'select')
              and pg_has_role(to_regrole('sangathan_migrator'), 'set'), false)
            """)
        .query(Rows.single(Boolean.class))
        .single();
  }

  private static boolean holdsAnything(JdbcClient login) {
    return login
        .sql(
            """
            select exists (
              select from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v'))
            """)
        .query(Rows.single(Boolean.class))
        .single();
  }
}

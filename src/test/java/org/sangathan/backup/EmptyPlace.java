package org.sangathan.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.Restoring;
import org.sangathan.database.Rows;
import org.sangathan.database.TestDatabase;
import org.springframework.mock.env.MockEnvironment;

/// A database without tables and a data directory without keys, into which a test restores.
public final class EmptyPlace implements AutoCloseable {
  public final DatabaseServer server = TestDatabase.blankServer();
  final MockEnvironment settings = new MockEnvironment();

  public EmptyPlace(Path folder) {
    settings.setProperty("sangathan.data", folder.toString());
    settings.setProperty("sangathan.db-url", server.url());
    settings.setProperty("sangathan.db-user", server.user());
    settings.setProperty("sangathan.db-password", server.password());
  }

  public Restore restore() {
    return restore(Progress.SILENT);
  }

  Restore restore(Progress progress) {
    return new Restore(settings, progress);
  }

  Backup backup() {
    return new Backup(settings, Progress.SILENT);
  }

  /// As arguments for a start of the program.
  public List<String> arguments() {
    return List.of(
        "--sangathan.data=" + settings.getProperty("sangathan.data"),
        "--sangathan.db-url=" + server.url(),
        "--sangathan.db-user=" + server.user(),
        "--sangathan.db-password=" + server.password(),
        "--sangathan.jobs=false",
        "--server.port=0");
  }

  /// True where no row of an organisation lies, whether or not tables were laid.
  boolean holdsNothing() {
    return Restoring.isFree(server)
        && rows(server).entrySet().stream()
            .filter(table -> List.of("unit", "person", "act", "account").contains(table.getKey()))
            .allMatch(table -> table.getValue().startsWith("0 "));
  }

  /// Of each table how many rows it has, and a sum over all that they say.
  static Map<String, String> rows(DatabaseServer server) {
    Map<String, String> all = new TreeMap<>();
    Database.onAsOwner(
        server,
        owner -> {
          for (TableStore.Table table : new TableStore(owner).tables()) {
            all.put(
                table.name(),
                owner.writer().sql(sum(table)).query(Rows.single(String.class)).single());
          }
          return all;
        });
    return all;
  }

  private static String sum(TableStore.Table table) {
    return "select count(*) || ' ' || coalesce(sum(hashtextextended(row(%s)::text, 0)), 0) from %s"
        .formatted(String.join(", ", table.columns()), table.name());
  }

  @Override
  public void close() {
    TestDatabase.drop(server);
  }
}

package org.sangathan.keys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.database.Settings;
import org.springframework.stereotype.Component;

/// Seals what is plain or sealed with an older key, some thousand rows in a transaction, so that
/// nobody waits. Broken off it begins again, and passes over what is done.
@Component
public class Resealing {
  /// The key with which everything was sealed when it was last gone through.
  static final String DONE = "keys.sealed-with";

  private static final int MOST = 4_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Database database;
  private final Keys keys;
  private final ColumnSeal seal;
  private final List<SealedColumn> columns;
  private final Settings settings;

  Resealing(
      Database database,
      Keys keys,
      ColumnSeal seal,
      List<SealedColumn> columns,
      Settings settings) {
    this.database = database;
    this.keys = keys;
    this.seal = seal;
    this.columns = columns;
    this.settings = settings;
  }

  record Row(int cellId, UUID id, @Nullable String plain, byte @Nullable [] sealed) {}

  /// Makes a new key, or goes on with the one whose turn was broken off.
  public void renew(Way way) {
    keys.renew(way);
  }

  /// Once every node seals with the newest key: goes through everything, then the older keys seal
  /// nothing any more. They are kept, for they lie in backups too.
  ///
  /// @param done told after each stretch how many rows were gone through
  public void replaceOlder(LongConsumer done) {
    int newest = keys.current().number();
    do sealAll(done);
    while (rowsByKey().keySet().stream().anyMatch(number -> number != newest));
    keys.retireBefore(newest);
  }

  /// What the night does: nothing, unless something may be plain or a change of keys was broken
  /// off.
  void sealWhatIsNot() {
    String newest = Integer.toString(keys.current().number());
    if (!settings.value(DONE, "").equals(newest)) sealAll(rows -> {});
  }

  /// How many values lie under each key; under 0 those that are plain.
  public Map<Integer, Long> rowsByKey() {
    Map<Integer, Long> all = new TreeMap<>();
    for (SealedColumn column : columns) {
      database
          .writer()
          .sql(column.count())
          .query(row -> {
            all.merge(row.getInt(1), row.getLong(2), Long::sum);
          });
    }
    return all;
  }

  private void sealAll(LongConsumer done) {
    int newest = keys.current().number();
    long rows = 0;
    for (SealedColumn column : columns) {
      Row last = new Row(Integer.MIN_VALUE, FIRST, null, null);
      while (last != null) {
        Row from = last;
        List<Row> read = database.transact(() -> stretch(column, from, newest));
        last = read.size() < MOST ? null : read.getLast();
        done.accept(rows += read.size());
      }
    }
    settings.set(DONE, Integer.toString(newest));
  }

  private List<Row> stretch(SealedColumn column, Row after, int newest) {
    List<Row> rows =
        database
            .writer()
            .sql(column.read())
            .param("cell", after.cellId)
            .param("id", after.id)
            .param("most", MOST)
            .query(Rows.as(Row.class))
            .list();
    List<Row> stale =
        rows.stream()
            .filter(r -> r.sealed == null || ColumnSeal.numberOf(r.sealed) != newest)
            .toList();
    if (!stale.isEmpty()) write(column, stale);
    return rows;
  }

  private void write(SealedColumn column, List<Row> rows) {
    database
        .writer()
        .sql(column.write())
        .param("cells", rows.stream().mapToInt(Row::cellId).toArray())
        .param("ids", rows.stream().map(r -> r.id.toString()).toArray(String[]::new))
        .param("was", rows.stream().map(Row::sealed).toArray(byte[][]::new))
        .param("sealed", rows.stream().map(r -> anew(column, r)).toArray(byte[][]::new))
        .update();
  }

  private byte[] anew(SealedColumn column, Row row) {
    String text =
        row.sealed == null
            ? Objects.requireNonNull(row.plain)
            : seal.open(column.name(), row.id, row.sealed);
    return seal.seal(column.name(), row.id, text);
  }
}

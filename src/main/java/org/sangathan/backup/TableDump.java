package org.sangathan.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.sangathan.database.Database;

/// Reads every table at one moment.
final class TableDump {
  private static final int BLOCK = 1 << 20;

  private final Database owner;
  private final TableStore store;
  private final Progress progress;

  TableDump(Database owner, Progress progress) {
    this.owner = owner;
    this.store = new TableStore(owner);
    this.progress = progress;
  }

  /// @param head of a file of that moment
  Manifest write(BlockWriter to, Function<String, Manifest.Head> head) {
    List<String> known = names(store.tables());
    return owner.atOneMoment(() -> {
      store.lock(known);
      put(to, Manifest.block(Block.Kind.HEAD, head.apply(store.moment())));
      List<TableStore.Table> tables = store.tables();
      Manifest all = new Manifest(copy(tables, to));
      put(to, Manifest.block(Block.Kind.END, all));
      return all;
    });
  }

  private List<Manifest.Count> copy(List<TableStore.Table> tables, BlockWriter to) {
    long all = tables.stream().mapToLong(TableStore.Table::bytes).sum();
    long before = 0;
    List<Manifest.Count> counts = new ArrayList<>();
    for (TableStore.Table table : tables) {
      Stretch stretch = new Stretch(before, before += table.bytes(), all);
      Manifest.Table said = new Manifest.Table(table.name(), table.columns());
      put(to, Manifest.block(Block.Kind.TABLE, said));
      String statement = store.copyOut(said);
      counts.add(owner.copying(copy -> new Copying(said, to, stretch).run(copy, statement)));
    }
    return counts;
  }

  private record Stretch(long from, long to, long all) {}

  /// One table on its way.
  private final class Copying {
    private final Manifest.Table table;
    private final BlockWriter blocks;
    private final Stretch stretch;
    private final MessageDigest sum = BackupFile.sha256();
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(BLOCK + (1 << 16));
    private long bytes;

    Copying(Manifest.Table table, BlockWriter blocks, Stretch stretch) {
      this.table = table;
      this.blocks = blocks;
      this.stretch = stretch;
    }

    Manifest.Count run(CopyManager copy, String statement) throws SQLException, IOException {
      CopyOut rows = copy.copyOut(statement);
      try {
        for (byte[] row; (row = rows.readFromCopy()) != null; ) {
          gathered.write(row);
          if (gathered.size() >= BLOCK) send();
        }
        send();
      } finally {
        // A full disk: the connection must be free to roll back.
        if (rows.isActive()) rows.cancelCopy();
      }
      progress.at(Progress.Step.SAVE, stretch.to, stretch.all);
      return new Manifest.Count(
          table.name(), rows.getHandledRowCount(), bytes, HexFormat.of().formatHex(sum.digest()));
    }

    private void send() throws IOException {
      byte[] text = gathered.toByteArray();
      gathered.reset();
      sum.update(text);
      for (int from = 0; from < text.length; from += BLOCK) {
        int to = Math.min(text.length, from + BLOCK);
        blocks.put(new Block(Block.Kind.DATA, Arrays.copyOfRange(text, from, to)));
      }
      bytes += text.length;
      progress.at(Progress.Step.SAVE, Math.min(stretch.from + bytes, stretch.to), stretch.all);
    }
  }

  private static void put(BlockWriter to, Block block) {
    try {
      to.put(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<TableStore.Table> tables) {
    return tables.stream().map(TableStore.Table::name).toList();
  }
}

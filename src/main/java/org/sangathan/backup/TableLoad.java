package org.sangathan.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.sangathan.database.Database;
import org.sangathan.database.SetAside;

/// Fills all tables of a database in one transaction of their owner, and compares what came with
/// what the file says at its end.
final class TableLoad {
  private final Database owner;
  private final TableStore store;
  private final Progress progress;
  private final List<Manifest.Count> counts = new ArrayList<>();

  TableLoad(Database owner, Progress progress) {
    this.owner = owner;
    this.store = new TableStore(owner);
    this.progress = progress;
  }

  /// @return how many rows came
  long read(BlockReader blocks) {
    return owner.transact(() -> {
      List<String> tables = store.tables().stream().map(TableStore.Table::name).toList();
      SetAside aside = SetAside.from(owner, tables);
      store.empty(tables);
      List<String> back = store.numberRows();
      Block last = fill(tables, blocks);
      check(Manifest.read(last, Block.Kind.END, Manifest.class), tables, blocks);
      store.run(back);
      aside.bringBack((parts, all) -> progress.at(Progress.Step.INDEXES, parts, all));
      store.analyze(tables);
      return counts.stream().mapToLong(Manifest.Count::rows).sum();
    });
  }

  private Block fill(List<String> tables, BlockReader blocks) {
    Block next = next(blocks);
    while (next.kind() == Block.Kind.TABLE) {
      Manifest.Table table = Manifest.read(next, Block.Kind.TABLE, Manifest.Table.class);
      if (!tables.contains(table.name())) throw new BackupRefused(BackupRefusal.DAMAGED);
      String statement = store.copyIn(table);
      next = owner.copying(copy -> fill(table.name(), copy, statement, blocks));
    }
    return next;
  }

  /// @return the block after those of the table
  private Block fill(String table, CopyManager copy, String statement, BlockReader blocks)
      throws SQLException, IOException {
    MessageDigest sum = BackupFile.sha256();
    long bytes = 0;
    CopyIn rows = copy.copyIn(statement);
    try {
      Block next;
      while ((next = blocks.next()).kind() == Block.Kind.DATA) {
        byte[] text = next.body();
        sum.update(text);
        bytes += text.length;
        rows.writeToCopy(text, 0, text.length);
        progress.at(Progress.Step.LOAD, blocks.at(), blocks.end());
      }
      long count = rows.endCopy();
      String said = HexFormat.of().formatHex(sum.digest());
      counts.add(new Manifest.Count(table, count, bytes, said));
      return next;
    } finally {
      if (rows.isActive()) rows.cancelCopy();
    }
  }

  private void check(Manifest said, List<String> tables, BlockReader blocks) {
    boolean whole = counts.stream().map(Manifest.Count::name).toList().equals(tables);
    if (!whole || !said.tables().equals(counts) || !blocks.isAtEnd()) {
      throw new BackupRefused(BackupRefusal.DAMAGED);
    }
  }

  private static Block next(BlockReader blocks) {
    try {
      return blocks.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

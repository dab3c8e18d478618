package org.sangathan.demo;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.copy.CopyManager;

/// Rows of several tables on their way to the database: filled by one thread while another batch is
/// being sent.
final class Batch {
  private final Map<DemoTable, CopyRows> rows = new EnumMap<>(DemoTable.class);

  CopyRows to(DemoTable table) {
    return rows.computeIfAbsent(table, DemoTable::rows);
  }

  int rows() {
    return rows.values().stream().mapToInt(CopyRows::rows).sum();
  }

  /// Sends everything and is empty again.
  long send(CopyManager copy, boolean frozen) throws SQLException {
    long sent = 0;
    for (Map.Entry<DemoTable, CopyRows> entry : rows.entrySet()) {
      CopyRows part = entry.getValue();
      if (part.rows() == 0) continue;
      part.sendTo(copy.copyIn(entry.getKey().copy(frozen)));
      sent += part.rows();
      part.clear();
    }
    return sent;
  }
}

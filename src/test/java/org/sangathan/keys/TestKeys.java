package org.sangathan.keys;

import java.time.Clock;
import org.sangathan.database.Database;

/// Keys for tests that open no node.
public final class TestKeys {
  private TestKeys() {}

  public static ColumnSeal seal(Database database) {
    KeyKeeper keeper = new KeyFile(new byte[SealKey.LENGTH]);
    return new ColumnSeal(new Keys(new KeyStore(database), keeper, Clock.systemUTC()));
  }
}

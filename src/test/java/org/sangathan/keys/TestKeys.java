package org.sangathan.keys;

import java.time.Clock;
import java.util.function.Function;
import org.sangathan.database.Database;

/// Keys for tests that open no node.
public final class TestKeys {
  private TestKeys() {}

  public static ColumnSeal seal(Database database) {
    Keepers keepers = always(new KeyFile(new byte[SealKey.LENGTH]));
    return new ColumnSeal(new Keys(new KeyStore(database), keepers, Clock.systemUTC()));
  }

  static Keepers always(KeyKeeper keeper) {
    return keeper(asked -> keeper);
  }

  static Keepers keeper(Function<Keeper, KeyKeeper> keepers) {
    return new Keepers() {
      @Override
      public KeyKeeper of(Keeper keeper) {
        return keepers.apply(keeper);
      }
    };
  }
}

package org.sangathan.keys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who keeps the key that wraps the keys of columns.
public enum Keeper {
  /// A file in `secrets/`, or a setting.
  FILE,
  /// A token that speaks PKCS#11, out of which it never comes.
  TOKEN;

  /// As it stands in `data_key` and is said at the terminal.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Keeper> of(String code) {
    return Arrays.stream(values()).filter(keeper -> keeper.code().equals(code)).findFirst();
  }
}

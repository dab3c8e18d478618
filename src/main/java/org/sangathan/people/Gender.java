package org.sangathan.people;

import java.util.Locale;

/// What a person says of themself; leaving it out is an answer too.
public enum Gender {
  WOMAN,
  MAN,
  OTHER;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Gender of(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }
}

package org.sangathan.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may stand in a list beside the name.
enum Column {
  GUARDIAN,
  PHONE,
  BIRTH_YEAR,
  LOCALITY,
  UNIT,
  RECORDED;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Column> of(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Column::code).toList();
  }
}

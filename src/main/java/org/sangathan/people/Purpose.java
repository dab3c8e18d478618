package org.sangathan.people;

import java.util.Locale;

/// For what a person agrees that the record is used. Each is a tick of its own; none is pre-set.
public enum Purpose {
  MEMBERSHIP,
  MESSAGES,
  CALLS,
  AFFILIATES;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}

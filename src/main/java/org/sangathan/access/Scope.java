package org.sangathan.access;

import java.util.Locale;

/// The three ways of reaching people and units. A post names how far each goes; which one a
/// capability needs, its verb says.
enum Scope {
  /// To do something there: every act.
  ENTER,
  /// To read: `show-…`.
  SEE,
  /// To look for somebody: `search-…`.
  SEARCH;

  static Scope of(String capability) {
    String verb = capability.substring(capability.indexOf('.') + 1);
    if (verb.startsWith("show-")) return SEE;
    return verb.startsWith("search-") ? SEARCH : ENTER;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.sangathan.access;

import java.util.Locale;

/// How far a post goes in each of the three scopes.
record Reaches(Reach enter, Reach see, Reach search) {

  /// From the unit of the posting, or from each unit of its span.
  enum Reach {
    OWN,
    OWN_AND_BELOW;

    static Reach of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Reach in(Scope scope) {
    return switch (scope) {
      case ENTER -> enter;
      case SEE -> see;
      case SEARCH -> search;
    };
  }

  /// At least as far, in the scopes that a capability or a pattern of capabilities needs.
  boolean holds(Reaches wanted, String pattern) {
    if (!pattern.endsWith("*")) return holds(wanted, Scope.of(pattern));
    for (Scope scope : Scope.values()) {
      if (!holds(wanted, scope)) return false;
    }
    return true;
  }

  private boolean holds(Reaches wanted, Scope scope) {
    return in(scope).compareTo(wanted.in(scope)) >= 0;
  }
}

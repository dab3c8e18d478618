package org.sangathan.access;

import java.util.Set;

/// What a kind of post allows: names of acts and reads, whole modules (`membership.*`), or all
/// (`*`).
record Capabilities(Set<String> patterns) {

  /// Also says whether everything under a pattern is allowed: `access.*` is allowed only by itself
  /// and by `*`.
  boolean allow(String capability) {
    for (String pattern : patternsOf(capability)) {
      if (patterns.contains(pattern)) return true;
    }
    return false;
  }

  /// Those that allow it: its name, its module, all.
  static String[] patternsOf(String capability) {
    return new String[] {capability, moduleOf(capability), "*"};
  }

  private static String moduleOf(String capability) {
    return capability.substring(0, capability.indexOf('.') + 1) + "*";
  }
}

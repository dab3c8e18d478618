package org.sangathan.access;

import java.util.Set;

/// What a kind of post allows: names of acts and reads, whole modules (`membership.*`), or all
/// (`*`).
record Capabilities(Set<String> patterns) {

  /// Also says whether everything under a pattern is allowed: `access.*` is allowed only by itself
  /// and by `*`.
  boolean allow(String capability) {
    return patterns.contains(capability)
        || patterns.contains(moduleOf(capability))
        || patterns.contains("*");
  }

  private static String moduleOf(String capability) {
    return capability.substring(0, capability.indexOf('.') + 1) + "*";
  }
}

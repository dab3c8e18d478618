package org.sangathan.redrawing;

import java.util.HashMap;
import java.util.Map;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;

/// The numbers of units by their codes and the other way round, each asked for once: neither ever
/// changes, and histories ask thousands of times.
final class Numbers {
  private final Organisation organisation;
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();

  Numbers(Organisation organisation) {
    this.organisation = organisation;
  }

  int of(String code) {
    return byCode.computeIfAbsent(code, c -> organisation.unit(c).orElseThrow().id());
  }

  String code(int unit) {
    return codes.computeIfAbsent(
        unit, u -> organisation.units(u).values().iterator().next().code());
  }

  Tree tree() {
    return organisation.tree();
  }
}

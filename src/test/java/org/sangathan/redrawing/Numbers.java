package org.sangathan.redrawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

  /// These and all above them.
  Set<Integer> above(Iterable<String> units) {
    Tree tree = tree();
    Set<Integer> above = new HashSet<>();
    for (String unit : units) {
      above.add(of(unit));
      for (int each : tree.ancestors(of(unit))) above.add(each);
    }
    return above;
  }

  Tree tree() {
    return organisation.tree();
  }
}

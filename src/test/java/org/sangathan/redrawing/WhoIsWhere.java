package org.sangathan.redrawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangathan.redrawing.Reckoning.Line;

/// Who has which unit as home, reckoned by hand: in a split the first who were recorded go into the
/// first part.
final class WhoIsWhere {
  /// In the order in which they were recorded.
  private final Map<String, String> homes = new LinkedHashMap<>();

  void put(String person, String unit) {
    homes.put(person, unit);
  }

  void remove(String person) {
    homes.remove(person);
  }

  Map<String, String> all() {
    return Map.copyOf(homes);
  }

  Set<String> in(String unit) {
    return homes.entrySet().stream()
        .filter(one -> one.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// @return who went, each with the unit in which they were
  Map<String, String> draw(List<Line> lines) {
    Map<String, String> went = new HashMap<>();
    Map<String, Deque<String>> turns = new HashMap<>();
    for (String before : lines.stream().map(Line::before).distinct().toList()) {
      Deque<String> turn = new ArrayDeque<>();
      List<Line> own = lines.stream().filter(line -> line.before().equals(before)).toList();
      Reckoning.parts(in(before).size(), own)
          .forEach((part, count) -> {
            for (long n = 0; n < count; n++) turn.add(part);
          });
      turns.put(before, turn);
    }
    homes.replaceAll((person, unit) -> {
      Deque<String> turn = turns.get(unit);
      if (turn == null) return unit;
      String part = turn.remove();
      if (!part.equals(unit)) went.put(person, unit);
      return part;
    });
    return went;
  }

  /// Those who are still recorded are again where they were.
  void back(Map<String, String> went) {
    went.forEach((person, unit) -> homes.computeIfPresent(person, (p, now) -> unit));
  }
}

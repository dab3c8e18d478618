package org.sangathan.coverage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.State;

/// Units of a level in one state, a stretch of them in the order of the tree. Goes down the tree,
/// at each step by the totals alone, past all in which none of the wanted units lies: so a hundred
/// thousand booths cost no more than a hundred wards.
final class Window {
  private final Ground ground;
  private final int level;
  private final State state;
  private final int most;
  private int skipped;

  /// @param skipped so many of them
  /// @param most at most
  Window(Ground ground, int level, State state, int skipped, int most) {
    this.ground = ground;
    this.level = level;
    this.state = state;
    this.skipped = skipped;
    this.most = most;
  }

  /// In their order, with how each is formed.
  ///
  /// @param tops at or below which they lie
  Map<Integer, Coverage> units(int... tops) {
    Map<Integer, Coverage> open = narrow(IntStream.of(tops).boxed().toList());
    while (!open.keySet().stream().allMatch(this::isOfLevel)) open = narrow(open.keySet());
    Map<Integer, Coverage> found = new LinkedHashMap<>();
    ground.each(open, level).entrySet().stream()
        .filter(one -> one.getValue().of(state) > 0)
        .skip(skipped)
        .limit(most)
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private boolean isOfLevel(int unit) {
    return ground.tree().level(unit).id() == level;
  }

  /// @return the units one step deeper in which the wanted ones lie, with how each is formed
  private Map<Integer, Coverage> narrow(Collection<Integer> units) {
    int[] next =
        units.stream()
            .flatMapToInt(u -> isOfLevel(u) ? IntStream.of(u) : IntStream.of(ground.below(u)))
            .toArray();
    Map<Integer, Coverage> known = ground.of(next, level);
    Map<Integer, Coverage> deeper = new LinkedHashMap<>();
    int before = 0;
    int passed = 0;
    for (int unit : next) {
      Coverage one = known.getOrDefault(unit, Coverage.none(level));
      int wanted = one.of(state);
      if (wanted == 0) continue;
      if (before + wanted <= skipped && deeper.isEmpty()) {
        before += wanted;
        passed = before;
        continue;
      }
      if (before >= skipped + most) break;
      deeper.put(unit, one);
      before += wanted;
    }
    skipped -= passed;
    return deeper;
  }
}

package org.sangathan.coverage;

import java.util.ArrayList;
import java.util.List;
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

  /// @param tops at or below which they lie
  List<Integer> units(int... tops) {
    List<Integer> open = IntStream.of(tops).boxed().toList();
    while (!open.isEmpty()) {
      open = narrow(open);
      if (open.stream().allMatch(this::isOfLevel)) break;
    }
    int[] found = open.stream().mapToInt(Integer::intValue).toArray();
    return ground.own(found, level).entrySet().stream()
        .filter(one -> one.getValue().of(state) > 0)
        .map(Map.Entry::getKey)
        .skip(skipped)
        .limit(most)
        .toList();
  }

  private boolean isOfLevel(int unit) {
    return ground.tree().level(unit).id() == level;
  }

  /// @return the units one step deeper in which the wanted ones lie
  private List<Integer> narrow(List<Integer> units) {
    int[] next =
        units.stream()
            .flatMapToInt(u -> isOfLevel(u) ? IntStream.of(u) : IntStream.of(ground.below(u)))
            .toArray();
    Map<Integer, Coverage> known = ground.of(next, level);
    List<Integer> deeper = new ArrayList<>();
    int before = 0;
    int passed = 0;
    for (int unit : next) {
      int wanted = known.getOrDefault(unit, Coverage.none(level)).of(state);
      if (wanted == 0) continue;
      if (before + wanted <= skipped && deeper.isEmpty()) {
        before += wanted;
        passed = before;
        continue;
      }
      if (before >= skipped + most) break;
      deeper.add(unit);
      before += wanted;
    }
    skipped -= passed;
    return deeper;
  }
}

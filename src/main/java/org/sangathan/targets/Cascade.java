package org.sangathan.targets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;

/// Works out what every unit below one is to reach. Wherever a unit's number is divided among its
/// children the parts add up to it exactly; what stands above the units that all get the same is
/// the sum of theirs. Nothing is scaled and nothing is written here.
final class Cascade {

  /// How the number is meant.
  enum Way {
    /// Every unit of the chosen level gets it, the units above get the sums.
    EACH,
    /// The unit at the top gets it, and it is divided all the way down.
    WHOLE
  }

  /// @param top from where it goes down
  /// @param level of the units that get the number; not asked where the whole is divided
  /// @param lowest the last level that gets a part
  record Asked(int top, Way way, long value, @Nullable Level level, Level lowest) {}

  /// @param values by unit, in pre-order below the units that got the number
  /// @param weightless how many units got nothing because nothing is known of their weight
  record Plan(Map<Integer, Long> values, int weightless) {}

  private final Tree tree;
  private final @Nullable Map<Integer, Long> weights;
  private final int lowest;
  private final Map<Integer, Long> values = new LinkedHashMap<>();
  private int weightless;

  private Cascade(Tree tree, @Nullable Map<Integer, Long> weights, int lowest) {
    this.tree = tree;
    this.weights = weights;
    this.lowest = lowest;
  }

  /// @param weights what each unit counts for; null where all units count the same
  static Plan plan(Tree tree, Asked asked, @Nullable Map<Integer, Long> weights) {
    Cascade cascade = new Cascade(tree, weights, asked.lowest.rank());
    if (asked.way == Way.WHOLE) cascade.down(asked.top, asked.value);
    else cascade.each(asked.top, Objects.requireNonNull(asked.level), asked.value);
    return new Plan(cascade.values, cascade.weightless);
  }

  private void each(int top, Level level, long value) {
    for (int unit : tree.unitsAtLevelUnder(top, level.id())) {
      for (int above = unit; above != top; ) {
        above = tree.parent(above);
        values.merge(above, value, Long::sum);
      }
      down(unit, value);
    }
  }

  private void down(int unit, long value) {
    values.put(unit, value);
    int[] children = receiving(unit);
    if (children.length == 0) return;
    long[] parts =
        LargestRemainder.split(value, Arrays.stream(children).mapToLong(this::weight).toArray());
    for (int i = 0; i < children.length; i++) down(children[i], parts[i]);
  }

  /// The children that get a part. One of which no weight is known, beside others of which it is,
  /// gets none: it is told, not guessed.
  private int[] receiving(int unit) {
    int[] children =
        Arrays.stream(tree.children(unit))
            .filter(child -> tree.level(child).rank() <= lowest)
            .toArray();
    int[] weighed = Arrays.stream(children).filter(child -> weight(child) > 0).toArray();
    if (weighed.length == 0) return children;
    weightless += children.length - weighed.length;
    return weighed;
  }

  private long weight(int unit) {
    return weights == null ? 1 : weights.getOrDefault(unit, 0L);
  }
}

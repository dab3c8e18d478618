package org.sangathan.targets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;

/// Works out what every unit below one is to reach. Wherever a unit's number is divided among its
/// children the parts add up to it exactly; what stands above the units that all get the same is
/// the sum of theirs. Nothing is scaled and nothing is written here.
public final class Cascade {

  /// How the number of the form is meant.
  enum Way {
    /// Every unit of the chosen level gets it, the units above get the sums.
    EACH,
    /// The unit at the top gets it, and it is divided all the way down.
    WHOLE
  }

  /// @param top from where it goes down
  /// @param numbers by unit: those that get one of their own, none of them within another
  /// @param lowest the last level that gets a part
  public record Asked(int top, Map<Integer, Long> numbers, Level lowest) {}

  /// @param values by unit, in pre-order below the units that got the number
  /// @param weightless how many units got nothing because nothing is known of their weight
  public record Plan(Map<Integer, Long> values, int weightless) {}

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
  public static Plan plan(Tree tree, Asked asked, @Nullable Map<Integer, Long> weights) {
    Cascade cascade = new Cascade(tree, weights, asked.lowest.rank());
    asked.numbers.forEach((unit, number) -> {
      cascade.up(unit, asked.top, number);
      cascade.down(unit, number);
    });
    return new Plan(cascade.values, cascade.weightless);
  }

  private void up(int unit, int top, long value) {
    for (int above = unit; above != top; ) {
      above = tree.parent(above);
      values.merge(above, value, Long::sum);
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

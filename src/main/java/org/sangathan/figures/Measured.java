package org.sangathan.figures;

import java.util.List;
import java.util.function.Consumer;

/// What a module that counts something declares: its measures, and how to count them again from its
/// own rows, so that no figure has to be believed.
public interface Measured {
  List<Measure> measures();

  /// Stocks that people leave by growing older: on the first of January they are posted again.
  default List<Measure> turningWithTheYear() {
    return List.of();
  }

  /// What can be counted again from rows that are kept: every stock, and those flows of which each
  /// time is a row.
  default List<Measure> countedAgain() {
    return measures().stream().filter(m -> m.kind() == Measure.Kind.STOCK).toList();
  }

  /// Counts them again: a [Recount] for each unit in which there is anything, or several, which add
  /// up.
  void recount(Consumer<Recount> to);

  /// What the rows say of one home unit: the measures of [#countedAgain()], in their order.
  record Recount(int unit, long[] counts) {}
}

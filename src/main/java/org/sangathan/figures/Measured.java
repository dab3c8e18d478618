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

  /// Counts the stocks again from the rows: one [Recount] for each unit in which anything stands.
  void recount(Consumer<Recount> to);

  /// What the rows say that stands in one home unit: the stocks of [#measures()], in their order.
  record Recount(int unit, long[] stocks) {}
}

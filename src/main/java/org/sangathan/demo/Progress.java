package org.sangathan.demo;

/// Whoever watches a long load.
public interface Progress {
  /// For loads that nobody watches.
  Progress SILENT = (stage, done, all) -> {};

  /// The parts of a load, in their order. People see `demo.load.<stage>`.
  enum Stage {
    PLACES(8),
    PEOPLE(56),
    INDEXES(16),
    FIGURES(20);

    private final int weight;

    Stage(int weight) {
      this.weight = weight;
    }

    /// How much of the whole load is done, in percent.
    int percent(long done, long all) {
      int before = 0;
      for (Stage stage : values()) if (stage.ordinal() < ordinal()) before += stage.weight;
      return (int) (before + weight * done / Math.max(1, all));
    }
  }

  void at(Stage stage, long done, long all);
}

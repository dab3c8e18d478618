package org.sangathan.backup;

/// Whoever watches a backup or a restore.
public interface Progress {
  Progress SILENT = (step, done, all) -> {};

  /// People see `backup.step.<step>`.
  enum Step {
    SAVE(0, 100),
    CHECK(0, 10),
    LOAD(10, 70),
    INDEXES(70, 100);

    private final int from;
    private final int to;

    Step(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /// How much of the whole work is done, in percent.
    public int percent(long done, long all) {
      return from + (int) ((to - from) * Math.min(done, all) / Math.max(1, all));
    }
  }

  void at(Step step, long done, long all);
}

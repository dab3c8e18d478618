package org.sangathan.words;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Long work drawn on the terminal: one line that grows; where there is no terminal, a line for
/// every tenth.
public final class ProgressLine {
  private static final int WIDTH = 24;
  private static final long OFTEN_ENOUGH_MILLIS = 150;

  private final PrintStream out;
  private final boolean redraws;
  private final LongSupplier clock;
  private int shownPercent = -1;
  private long shownAt = Long.MIN_VALUE / 2;

  /// @param redraws whether the line may be written over, as on a terminal
  /// @param clock milliseconds
  public ProgressLine(PrintStream out, boolean redraws, LongSupplier clock) {
    this.out = out;
    this.redraws = redraws;
    this.clock = clock;
  }

  /// @param what is being done now; asked only when a line is drawn
  public void at(int percent, Supplier<String> what) {
    long now = clock.getAsLong();
    boolean last = percent == 100;
    if (!last
        && (redraws ? now - shownAt < OFTEN_ENOUGH_MILLIS : percent / 10 == shownPercent / 10)) {
      return;
    }
    if (last && shownPercent == 100) return;
    shownAt = now;
    shownPercent = percent;
    int full = WIDTH * percent / 100;
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    String line = "%s %3d%%  %s".formatted(bar, percent, what.get());
    out.print(redraws ? "\r" + line + "\u001B[K" : line + "\n");
    if (last && redraws) out.println();
    out.flush();
  }
}

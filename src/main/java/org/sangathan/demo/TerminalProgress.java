package org.sangathan.demo;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Words;

/// Draws a load on the terminal: one line that grows, in both languages; where there is no
/// terminal, a line for every tenth.
public final class TerminalProgress implements Progress {
  private static final int WIDTH = 24;
  private static final long OFTEN_ENOUGH_MILLIS = 150;

  private final PrintStream out;
  private final boolean redraws;
  private final Words words;
  private final Telling telling;
  private final LongSupplier clock;
  private int shownPercent = -1;
  private long shownAt = Long.MIN_VALUE / 2;
  private long peopleSince;

  /// @param redraws whether the line may be written over, as on a terminal
  public TerminalProgress(PrintStream out, boolean redraws, Words words) {
    this(out, redraws, words, () -> System.nanoTime() / 1_000_000);
  }

  TerminalProgress(PrintStream out, boolean redraws, Words words, LongSupplier clock) {
    this.out = out;
    this.redraws = redraws;
    this.words = words;
    this.clock = clock;
    this.telling =
        new Telling(
            words,
            new Preferred(Language.HINDI, Preferred.Digits.LATIN, Preferred.Theme.AUTO),
            ZoneOffset.UTC);
  }

  @Override
  public void at(Stage stage, long done, long all) {
    long now = clock.getAsLong();
    if (stage == Stage.PEOPLE && done == 0) peopleSince = now;
    int percent = stage.percent(done, all);
    boolean last = percent == 100;
    if (!last
        && (redraws ? now - shownAt < OFTEN_ENOUGH_MILLIS : percent / 10 == shownPercent / 10)) {
      return;
    }
    if (last && shownPercent == 100) return;
    shownAt = now;
    shownPercent = percent;
    out.print(
        redraws
            ? "\r" + line(stage, percent, done, now) + "\u001B[K"
            : line(stage, percent, done, now) + "\n");
    if (last && redraws) out.println();
    out.flush();
  }

  private String line(Stage stage, int percent, long done, long now) {
    String key = "demo.load." + stage.name().toLowerCase(Locale.ROOT);
    int full = WIDTH * percent / 100;
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    String said = words.say(Language.HINDI, key) + " · " + words.say(Language.ENGLISH, key);
    return "%s %3d%%  %s%s".formatted(bar, percent, said, speed(stage, done, now));
  }

  private String speed(Stage stage, long done, long now) {
    if (stage != Stage.PEOPLE || now == peopleSince) return "";
    return "  "
        + telling.number(done)
        + "  ("
        + telling.number(done * 1000 / (now - peopleSince))
        + "/s)";
  }
}

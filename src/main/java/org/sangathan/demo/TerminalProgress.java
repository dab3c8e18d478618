package org.sangathan.demo;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.ProgressLine;
import org.sangathan.words.Telling;
import org.sangathan.words.Words;

/// Draws a load on the terminal: one line that grows, in both languages; where there is no
/// terminal, a line for every tenth.
public final class TerminalProgress implements Progress {
  private final ProgressLine line;
  private final Words words;
  private final Telling telling;
  private final LongSupplier clock;
  private long peopleSince;

  /// @param redraws whether the line may be written over, as on a terminal
  public TerminalProgress(PrintStream out, boolean redraws, Words words) {
    this(out, redraws, words, () -> System.nanoTime() / 1_000_000);
  }

  TerminalProgress(PrintStream out, boolean redraws, Words words, LongSupplier clock) {
    this.line = new ProgressLine(out, redraws, clock);
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
    if (stage == Stage.PEOPLE && done == 0) peopleSince = clock.getAsLong();
    line.at(stage.percent(done, all), () -> said(stage, done));
  }

  private String said(Stage stage, long done) {
    String key = "demo.load." + stage.name().toLowerCase(Locale.ROOT);
    return words.say(Language.HINDI, key)
        + " · "
        + words.say(Language.ENGLISH, key)
        + speed(stage, done);
  }

  private String speed(Stage stage, long done) {
    long gone = clock.getAsLong() - peopleSince;
    if (stage != Stage.PEOPLE || gone == 0) return "";
    return "  " + telling.number(done) + "  (" + telling.number(done * 1000 / gone) + "/s)";
  }
}

package org.sangathan;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.sangathan.acts.Refusal;
import org.sangathan.backup.Progress;
import org.sangathan.database.Masthead;
import org.sangathan.database.ServerRefusal;
import org.sangathan.keys.TokenRefused;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.ProgressLine;
import org.sangathan.words.Telling;
import org.sangathan.words.Words;

/// What commands say to the person at the terminal: Hindi first, then English.
final class Terminal {
  private final Words words = new Words();
  private final PrintStream out = System.out;

  void say(String key, Object... facts) {
    for (Language language : Language.values()) out.println(say(language, key, facts));
  }

  /// With its number, by which the documents and whoever helps know it.
  void refuse(Refusal refusal, Object... facts) {
    for (Language language : Language.values()) {
      String text = say(language, "refusal." + refusal.number(), facts);
      out.println(refusal.number() + " · " + text);
    }
  }

  void say(ServerRefusal refusal) {
    for (Language language : Language.values()) {
      out.println(refusal.what(words, language));
      out.println(refusal.remedy(words, language));
    }
  }

  void say(TokenRefused refused) {
    for (Language language : Language.values()) out.println(refused.what(words, language));
  }

  Progress watchBackup() {
    ProgressLine line =
        new ProgressLine(out, System.console() != null, () -> System.nanoTime() / 1_000_000);
    return (step, done, all) -> line.at(step.percent(done, all), () -> named(step));
  }

  private String named(Progress.Step step) {
    String key = "backup.step." + step.name().toLowerCase(Locale.ROOT);
    return words.say(Language.HINDI, key) + " · " + words.say(Language.ENGLISH, key);
  }

  private String say(Language language, String key, Object... facts) {
    Preferred reader = new Preferred(language, Preferred.Digits.LATIN, Preferred.Theme.AUTO);
    Telling telling = new Telling(words, reader, Masthead.UNNAMED.zone());
    Object[] told =
        Arrays.stream(facts)
            .map(fact -> fact instanceof Instant moment ? telling.moment(moment) : fact)
            .toArray();
    return words.say(reader, key, told);
  }

  /// For what is the same in every language: an address, a password, a table.
  void plain(String line) {
    out.println(line);
  }
}

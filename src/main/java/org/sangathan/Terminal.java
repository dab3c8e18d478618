package org.sangathan;

import java.io.PrintStream;
import org.sangathan.database.ServerRefusal;
import org.sangathan.words.Language;
import org.sangathan.words.Words;

/// What commands say to the person at the terminal: Hindi first, then English.
final class Terminal {
  private final Words words = new Words();
  private final PrintStream out = System.out;

  void say(String key, Object... facts) {
    for (Language language : Language.values()) out.println(words.say(language, key, facts));
  }

  void say(ServerRefusal refusal) {
    for (Language language : Language.values()) {
      out.println(refusal.what(words, language));
      out.println(refusal.remedy(words, language));
    }
  }

  /// For what is the same in every language: an address, a password, a table.
  void plain(String line) {
    out.println(line);
  }
}

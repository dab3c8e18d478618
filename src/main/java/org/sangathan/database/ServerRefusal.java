package org.sangathan.database;

import java.util.Locale;
import org.sangathan.words.Language;
import org.sangathan.words.Words;

/// Why the database cannot be used, and what its operator can do about it: a few clear lines each.
public final class ServerRefusal extends RuntimeException {

  /// The words are `server.<kebab-case constant>` and, for what to do, the same with `.remedy`.
  enum Why {
    IS_ROOT,
    FOLDER_TAKEN,
    LOSES_DATA,
    STEP_FAILED,
    NO_ADDRESS,
    UNREACHABLE,
    TOO_OLD,
    IS_SUPERUSER,
    NO_ROLES,
    NO_EXTENSION,
    NO_TABLES,
    UNFINISHED,
    NO_KEY,
    OTHER_KEY,
    NO_CONNECTIONS;

    String key() {
      return "server." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final long serialVersionUID = 1;

  private final Why why;
  private final transient Object[] facts;

  ServerRefusal(Why why, Object... facts) {
    super(new Words().say(Language.ENGLISH, why.key(), facts));
    this.why = why;
    this.facts = facts;
  }

  public String what(Words words, Language language) {
    return words.say(language, why.key(), facts);
  }

  public String remedy(Words words, Language language) {
    return words.say(language, why.key() + ".remedy", facts);
  }
}

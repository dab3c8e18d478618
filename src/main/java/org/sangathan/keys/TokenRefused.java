package org.sangathan.keys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The token that wraps the keys of columns cannot be used; thrown when the program starts, or when
/// keys are moved.
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The words are `keys.token.<kebab-case constant>`.
  enum Why {
    NOT_SET,
    NO_TOKEN,
    NO_PIN,
    WRONG_PIN,
    NO_KEY,
    OTHER_KEY;

    String key() {
      return "keys.token." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;
  private final transient Object[] facts;

  TokenRefused(Why why, Object... facts) {
    this(why, null, facts);
  }

  TokenRefused(Why why, @Nullable Exception cause, Object... facts) {
    super(new Words().say(Language.ENGLISH, why.key(), facts), cause);
    this.why = why;
    this.facts = facts;
  }

  Why why() {
    return why;
  }

  public String what(Words words, Language language) {
    return words.say(language, why.key(), facts);
  }

  /// Prints what the operator can do, in both languages, instead of a hundred lines of causes.
  static final class Analysis extends AbstractFailureAnalyzer<TokenRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, TokenRefused cause) {
      Words words = new Words();
      return new FailureAnalysis(
          cause.what(words, Language.HINDI) + "\n" + cause.what(words, Language.ENGLISH),
          null,
          cause);
    }
  }
}

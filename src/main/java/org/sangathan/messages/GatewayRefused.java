package org.sangathan.messages;

import java.util.Locale;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The gateway's settings cannot be used; thrown when the program starts.
public final class GatewayRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The words are `messages.gateway.<kebab-case constant>`.
  enum Why {
    KIND,
    URL,
    SECRET,
    FOLDER,
    ENTITY;

    String key() {
      return "messages.gateway." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Why why;
  private final transient Object[] facts;

  GatewayRefused(Why why, Object... facts) {
    super(new Words().say(Language.ENGLISH, why.key(), facts));
    this.why = why;
    this.facts = facts;
  }

  /// Prints what the operator can do, in both languages, instead of a hundred lines of causes.
  static final class Analysis extends AbstractFailureAnalyzer<GatewayRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, GatewayRefused cause) {
      Words words = new Words();
      return new FailureAnalysis(
          words.say(Language.HINDI, cause.why.key(), cause.facts)
              + "\n"
              + words.say(Language.ENGLISH, cause.why.key(), cause.facts),
          null,
          cause);
    }
  }
}

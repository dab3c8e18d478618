package org.sangathan.database;

import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints what the operator can do instead of a hundred lines of causes, in both languages, for
/// nobody has said yet which one.
class ServerRefusalAnalysis extends AbstractFailureAnalyzer<ServerRefusal> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ServerRefusal cause) {
    Words words = new Words();
    return new FailureAnalysis(
        cause.what(words, Language.HINDI) + "\n" + cause.what(words, Language.ENGLISH),
        cause.remedy(words, Language.HINDI) + "\n" + cause.remedy(words, Language.ENGLISH),
        cause);
  }
}

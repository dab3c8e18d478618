package org.sangathan.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints what the operator can do instead of a hundred lines of causes.
class ServerRefusalAnalysis extends AbstractFailureAnalyzer<ServerRefusal> {

  @Override
  protected FailureAnalysis analyze(Throwable root, ServerRefusal cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}

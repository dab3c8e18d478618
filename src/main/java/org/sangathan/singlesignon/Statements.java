package org.sangathan.singlesignon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.signin.SignedText;
import org.springframework.stereotype.Component;

/// Our own word that somebody was confirmed by the directory a moment ago, for the form that links
/// them: what the form says must not be made up.
@Component
class Statements {
  private static final Duration VALID = Duration.ofMinutes(10);

  private final SignedText signed;

  Statements(SignedText signed) {
    this.signed = signed;
  }

  String state(UUID account, LinkStore.Known who, Instant now) {
    return signed.sign(purpose(account), now.plus(VALID), who.issuer(), who.subject());
  }

  Optional<LinkStore.Known> read(UUID account, String statement, Instant now) {
    return signed.read(purpose(account), statement, now).flatMap(Statements::who);
  }

  private static Optional<LinkStore.Known> who(List<String> parts) {
    return parts.size() == 2
        ? Optional.of(new LinkStore.Known(parts.getFirst(), parts.getLast()))
        : Optional.empty();
  }

  private static String purpose(UUID account) {
    return "link " + account;
  }
}

package org.sangathan.doorkeeper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.accounts.Token;
import org.sangathan.accounts.Visitor;
import org.sangathan.pages.Screen;
import org.springframework.stereotype.Component;

/// Whoever made a token hears two weeks before it ends, on every page, that the program needs a new
/// one. All that end soon are remembered, so that a page asks nothing for it.
@Component
class EndingTokens implements Screen.Notice {
  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Accounts accounts;
  private final GrantVersion version;
  private final Clock clock;
  private volatile Known known = new Known(Long.MIN_VALUE, Instant.MIN, Map.of());

  /// @param first the first to end of each maker's
  private record Known(long version, Instant until, Map<UUID, Token> first) {}

  EndingTokens(Accounts accounts, GrantVersion version, Clock clock) {
    this.accounts = accounts;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public Optional<Line> of(HttpServletRequest request) {
    return Visitor.present()
        .map(visitor -> known().first.get(visitor.account().id()))
        .filter(token -> token.expiresAt().isAfter(clock.instant()))
        .map(EndingTokens::line);
  }

  private static Line line(Token token) {
    boolean own = token.account().equals(maker(token));
    return new Line(
        "doorkeeper.token-ends",
        token.expiresAt(),
        "doorkeeper.token-new",
        own ? "/me" : "/service-accounts");
  }

  private static UUID maker(Token token) {
    return Objects.requireNonNullElse(token.madeBy(), token.account());
  }

  private Known known() {
    long now = version.now();
    Instant at = clock.instant();
    Known mine = known;
    if (mine.version == now && at.isBefore(mine.until)) return mine;
    Map<UUID, Token> first = new HashMap<>();
    accounts.tokensEnding(at, at.plus(SOON)).forEach(t -> first.putIfAbsent(maker(t), t));
    known = new Known(now, at.plus(REMEMBERED), Map.copyOf(first));
    return known;
  }
}

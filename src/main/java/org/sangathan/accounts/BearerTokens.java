package org.sangathan.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Presence;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Lets programs in by their tokens. A token that was seen is remembered until anything changes
/// about accounts, postings or tokens, so that the busy way of enrolment asks the database nothing
/// for it.
@Component
class BearerTokens {
  private static final String SCHEME = "Bearer ";

  private final TokenStore tokens;
  private final AccountStore accounts;
  private final GrantVersion version;
  private final Clock clock;
  private volatile Remembered remembered = new Remembered(Long.MIN_VALUE, Map.of());

  private record Remembered(long version, Map<ByteBuffer, Known> bearers) {}

  private record Known(TokenStore.Bearer bearer, Account account) {}

  BearerTokens(TokenStore tokens, AccountStore accounts, GrantVersion version, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.version = version;
    this.clock = clock;
  }

  /// Not a bean: Spring Boot would put it before every request.
  jakarta.servlet.Filter filter() {
    return new org.springframework.web.filter.OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        known(request.getHeader(HttpHeaders.AUTHORIZATION))
            .map(known -> Visitor.of(known.account, presence(request, known), Proof.TOKEN))
            .ifPresent(SecurityContextHolder::setContext);
        chain.doFilter(request, response);
      }
    };
  }

  /// As sure as whoever made the token was then: it is no second proof by itself.
  private static Presence presence(HttpServletRequest request, Known known) {
    return new Presence(
        Presence.Door.PROGRAM, request.getRemoteAddr(), known.bearer.sure(), known.bearer.bounds());
  }

  private Optional<Known> known(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String secret = header.substring(SCHEME.length()).strip();
    if (!TokenSecret.isWellFormed(secret)) return Optional.empty();
    byte[] hash = TokenSecret.hash(secret);
    Optional<Known> known = known(hash).filter(k -> k.bearer.expiresAt().isAfter(clock.instant()));
    known.ifPresent(k -> markUsed(hash, k));
    return known;
  }

  private Optional<Known> known(byte[] hash) {
    Map<ByteBuffer, Known> bearers = bearers();
    Known before = bearers.get(ByteBuffer.wrap(hash));
    if (before != null) return Optional.of(before);
    Optional<Known> read =
        tokens
            .bearer(hash)
            .flatMap(b -> accounts.byId(b.account()).map(account -> new Known(b, account)));
    read.ifPresent(known -> bearers.put(ByteBuffer.wrap(hash), known));
    return read;
  }

  private Map<ByteBuffer, Known> bearers() {
    long now = version.now();
    Remembered mine = remembered;
    if (mine.version != now) {
      mine = new Remembered(now, new ConcurrentHashMap<>());
      remembered = mine;
    }
    return mine.bearers;
  }

  private void markUsed(byte[] hash, Known known) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (today.equals(known.bearer.lastUsedOn())) return;
    tokens.used(hash, today);
    bearers().put(ByteBuffer.wrap(hash), new Known(known.bearer.usedOn(today), known.account));
  }
}

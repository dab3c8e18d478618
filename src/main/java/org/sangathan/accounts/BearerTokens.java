package org.sangathan.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Presence;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<DoorWatch> watch;
  private final Allowance lines = new Allowance(60, Duration.ofMinutes(1));
  private volatile Remembered remembered = new Remembered(Long.MIN_VALUE, Map.of());

  private record Remembered(long version, Map<ByteBuffer, Known> bearers) {}

  private record Known(TokenStore.Bearer bearer, Account account) {}

  BearerTokens(
      TokenStore tokens,
      AccountStore accounts,
      GrantVersion version,
      Clock clock,
      ObjectProvider<DoorWatch> watch) {
    this.watch = watch;
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
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Known> known = known(header);
        known
            .map(k -> Visitor.of(k.account, presence(request, k), Proof.TOKEN))
            .ifPresent(SecurityContextHolder::setContext);
        if (isTry(header) && known.isEmpty()) tell(request);
        chain.doFilter(request, response);
      }
    };
  }

  /// A flood is not written down try by try: nobody is held back yet here.
  private void tell(HttpServletRequest request) {
    String network = Network.of(request.getRemoteAddr());
    if (lines.take(network, clock.instant(), 1).isZero()) {
      watch.getObject().failed(Proof.TOKEN, null, AccountsRefusal.TOKEN_UNKNOWN);
    }
  }

  /// As sure as whoever made the token was then: it is no second proof by itself.
  private static Presence presence(HttpServletRequest request, Known known) {
    return new Presence(
        Presence.Door.PROGRAM, request.getRemoteAddr(), known.bearer.sure(), known.bearer.bounds());
  }

  private static boolean isTry(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private Optional<Known> known(@Nullable String header) {
    if (header == null || !isTry(header)) return Optional.empty();
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

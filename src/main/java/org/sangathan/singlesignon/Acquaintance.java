package org.sangathan.singlesignon;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.Proof;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Which of our accounts belongs to somebody whom the directory confirms. None is ever made.
@Component
class Acquaintance {
  /// What a directory confirms apart, in a claim of the same name and `_verified`.
  private static final Set<String> CONFIRMED_APART = Set.of("phone_number", "email");

  private final LinkStore links;
  private final Accounts accounts;
  private final Directory directory;
  private final Clock clock;

  Acquaintance(LinkStore links, Accounts accounts, Directory directory, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.directory = directory;
    this.clock = clock;
  }

  static LinkStore.Known known(OidcUser user) {
    return new LinkStore.Known(
        String.valueOf(user.getIssuer()), Objects.requireNonNull(user.getSubject()));
  }

  /// By a link of their own, else by the claim that the operator trusts. Closed accounts are none.
  Optional<Account> account(OidcUser user) {
    LinkStore.Known who = known(user);
    Optional<Account> linked = links.account(who).flatMap(accounts::byId);
    linked.ifPresent(a -> links.used(who, LocalDate.ofInstant(clock.instant(), clock.getZone())));
    return linked.or(() -> claimed(user).flatMap(accounts::bySignInName));
  }

  /// A number or an address that the directory has not verified is anybody's.
  private Optional<String> claimed(OidcUser user) {
    String claim = directory.settings().match();
    if (claim.isEmpty()) return Optional.empty();
    boolean doubtful =
        CONFIRMED_APART.contains(claim) && !Boolean.TRUE.equals(user.getClaim(claim + "_verified"));
    return doubtful
        ? Optional.empty()
        : Optional.ofNullable(user.getClaim(claim))
            .map(Objects::toString)
            .filter(name -> !name.isBlank());
  }

  Proof proof(OidcUser user) {
    return Stream.concat(said(user.getClaim("amr")), said(user.getClaim("acr")))
            .anyMatch(directory.settings().sure()::contains)
        ? Proof.DIRECTORY_SURE
        : Proof.DIRECTORY;
  }

  private static Stream<String> said(@Nullable Object claim) {
    Collection<?> many =
        claim instanceof Collection<?> all ? all : List.of(claim == null ? "" : claim);
    return many.stream().map(String::valueOf);
  }
}

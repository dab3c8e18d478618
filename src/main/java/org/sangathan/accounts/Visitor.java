package org.sangathan.accounts;

import java.util.List;
import java.util.Optional;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// The account behind the present request: by its session on pages, by its token on the API.
/// Carries no authorities: what it may do is asked of the gate.
public final class Visitor extends AbstractAuthenticationToken {
  private final transient Account account;
  private final transient Presence presence;
  private final Proof proof;

  private Visitor(Account account, Presence presence, Proof proof) {
    super(List.of());
    this.account = account;
    this.presence = presence;
    this.proof = proof;
    super.setAuthenticated(true);
  }

  static SecurityContext of(Account account, Presence presence, Proof proof) {
    return new SecurityContextImpl(new Visitor(account, presence, proof));
  }

  /// Empty when nobody is signed in.
  public static Optional<Visitor> present() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor
        ? Optional.of(visitor)
        : Optional.empty();
  }

  public Account account() {
    return account;
  }

  public Actor actor() {
    return account.actor(presence);
  }

  public Proof proof() {
    return proof;
  }

  @Override
  public Object getPrincipal() {
    return account;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return account.id().toString();
  }
}

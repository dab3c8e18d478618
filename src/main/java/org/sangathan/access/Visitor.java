package org.sangathan.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// The account behind the present request: by its session on pages, by its token on the API.
/// Carries no authorities: what it may do is asked of the gate.
final class Visitor extends AbstractAuthenticationToken {
  private final transient Account account;

  private Visitor(Account account) {
    super(List.of());
    this.account = account;
    super.setAuthenticated(true);
  }

  static SecurityContext of(Account account) {
    return new SecurityContextImpl(new Visitor(account));
  }

  static Optional<Account> present() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Visitor visitor
        ? Optional.of(visitor.account)
        : Optional.empty();
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

package org.sangathan.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.sangathan.pages.Preferences;
import org.sangathan.pages.SignedIn;
import org.sangathan.words.Preferred;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Knows a visitor by the session, and how each likes to read.
@Component
class Visitors implements SignedIn, Preferences, SecurityContextRepository {
  private final AccountStore accounts;

  Visitors(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Actor> actor(HttpServletRequest request) {
    return Visitor.present().map(Visitor::actor);
  }

  @Override
  public Optional<Preferred> of(HttpServletRequest request) {
    return Visitor.present().map(visitor -> visitor.account().preferred());
  }

  @Override
  public void keep(HttpServletRequest request, Preferred preferred) {
    Visitor.present().ifPresent(visitor -> accounts.prefer(visitor.account().id(), preferred));
  }

  /// Asked only by requests that need to know: style sheets and scripts cost no look at the
  /// session.
  @Override
  @Deprecated // so it stands in the interface, whose other method asks this one later
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return Entry.of(holder.getRequest())
        .flatMap(entry -> visitor(entry, holder.getRequest()))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private Optional<SecurityContext> visitor(Entry entry, HttpServletRequest request) {
    Presence presence =
        new Presence(Presence.Door.PAGE, request.getRemoteAddr(), entry.sure(), null);
    return accounts
        .byId(entry.account())
        .filter(account -> !account.program())
        .map(account -> Visitor.of(account, presence, entry.proof()));
  }

  /// The session is begun by the sign-in itself; there is nothing to keep at the end of a request.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Entry.of(request).isPresent();
  }
}

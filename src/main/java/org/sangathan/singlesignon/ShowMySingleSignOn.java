package org.sangathan.singlesignon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Entry;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Actor;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.SignedInOnly;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own links with the directory.
@Controller
class ShowMySingleSignOn {
  private final Directory directory;
  private final LinkStore links;
  private final Statements statements;
  private final ErrandCookie errands;
  private final Clock clock;

  ShowMySingleSignOn(
      Directory directory,
      LinkStore links,
      Statements statements,
      ErrandCookie errands,
      Clock clock) {
    this.directory = directory;
    this.links = links;
    this.statements = statements;
    this.errands = errands;
    this.clock = clock;
  }

  @GetMapping("/me/single-sign-on")
  @SignedInOnly
  MySingleSignOnPage mine(Actor actor, HttpServletRequest request) {
    check();
    return page(actor.account(), "", request);
  }

  /// To the directory, which says who they are there.
  @GetMapping("/me/single-sign-on/confirm")
  @SignedInOnly
  void confirm(Actor actor, HttpServletResponse response) {
    check();
    Errand errand = Errand.linking(actor.account());
    errands.send(errand, directory.addressOf(errand), response);
  }

  /// The form that links them; empty when somebody else sits here meanwhile.
  Optional<MySingleSignOnPage> confirmed(Errand errand, OidcUser user, HttpServletRequest request) {
    return Visitor.present()
        .map(visitor -> visitor.account().id())
        .filter(account -> account.toString().equals(errand.linking()))
        .map(account -> {
          LinkStore.Known who = Acquaintance.known(user);
          return page(account, statements.state(account, who, clock.instant()), request);
        });
  }

  private MySingleSignOnPage page(UUID account, String statement, HttpServletRequest request) {
    DirectorySettings.Label label = directory.settings().label();
    return new MySingleSignOnPage(
        label.hi(), label.en(), links.of(account), statement, !Entry.isFresh(request));
  }

  private void check() {
    if (!directory.settings().isSetUp()) throw new NotServed(SinglesignonRefusal.NOT_SET_UP);
  }
}

package org.sangathan.access;

import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.SignInName;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own account: posts, language, password, tokens.
@Controller
class ShowMe {
  private final HeldPostStore held;
  private final Accounts accounts;
  private final Grants grants;

  ShowMe(HeldPostStore held, Accounts accounts, Grants grants) {
    this.held = held;
    this.accounts = accounts;
    this.grants = grants;
  }

  @GetMapping("/me")
  @SignedInOnly
  MePage me(Actor actor) {
    String create = "accounts.create-token";
    return new MePage(
        Visitor.present().map(v -> SignInName.shown(v.account().signInName())).orElse(""),
        held.of(actor.account()),
        held.lentBy(actor.account()),
        accounts.tokens(actor.account()),
        grants.posting(actor, create, grants.home(actor)).isPresent(),
        Accounts.proposeToken());
  }
}

package org.sangathan.access;

import java.security.SecureRandom;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own account: posts, language, password, tokens.
@Controller
class ShowMe {
  private static final SecureRandom CHANCE = new SecureRandom();

  private final HeldPostStore held;
  private final TokenStore tokens;
  private final Grants grants;

  ShowMe(HeldPostStore held, TokenStore tokens, Grants grants) {
    this.held = held;
    this.tokens = tokens;
    this.grants = grants;
  }

  @GetMapping("/me")
  @SignedInOnly
  MePage me(Actor actor) {
    String create = "access.create-token";
    return new MePage(
        Visitor.present().map(a -> SignInName.shown(a.signInName())).orElse(""),
        held.of(actor.account()),
        tokens.of(actor.account()),
        grants.posting(actor, create, grants.home(actor)).isPresent(),
        TokenSecret.propose(CHANCE));
  }

  @GetMapping("/me/password")
  @SignedInOnly
  PasswordPage password() {
    return new PasswordPage(Visitor.present().filter(Account::mustChangePassword).isPresent());
  }
}

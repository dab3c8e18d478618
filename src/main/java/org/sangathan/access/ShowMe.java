package org.sangathan.access;

import java.util.List;
import java.util.Set;
import org.sangathan.accounts.Accounts;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.SignInName;
import org.sangathan.accounts.Token;
import org.sangathan.accounts.Visitor;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Presence;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.signin.OtherWay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own account: posts, language, password, tokens.
@Controller
class ShowMe {
  private final HeldPostStore held;
  private final Accounts accounts;
  private final Grants grants;
  private final Catalogue catalogue;
  private final Places places;
  private final ObjectProvider<OtherWay> ways;
  private final DoorWatch watch;

  ShowMe(
      HeldPostStore held,
      Accounts accounts,
      Grants grants,
      Catalogue catalogue,
      Places places,
      ObjectProvider<OtherWay> ways,
      DoorWatch watch) {
    this.watch = watch;
    this.held = held;
    this.accounts = accounts;
    this.grants = grants;
    this.catalogue = catalogue;
    this.places = places;
    this.ways = ways;
  }

  @GetMapping("/me")
  @SignedInOnly
  MePage me(Actor actor) {
    String create = "accounts.create-token";
    return new MePage(
        Visitor.present().map(v -> SignInName.shown(v.account().signInName())).orElse(""),
        Visitor.present().filter(v -> v.account().isPhoneUnproven()).isPresent(),
        held.of(actor.account()),
        held.lentBy(actor.account()),
        accounts.tokens(List.of(actor.account())).stream().map(this::told).toList(),
        catalogue.byModule(),
        grants.posting(actor, create, grants.home(actor)).isPresent(),
        Accounts.proposeToken(),
        ways.orderedStream().flatMap(way -> way.own().stream()).toList(),
        watch.failedSinceLastHere(actor.account()));
  }

  private MePage.Given told(Token token) {
    Presence.Bounds bounds = token.bounds();
    return bounds == null
        ? new MePage.Given(token, null, List.of())
        : new MePage.Given(
            token,
            places.names(Set.of(bounds.unit())).get(bounds.unit()),
            bounds.capabilities().stream().sorted().toList());
  }
}

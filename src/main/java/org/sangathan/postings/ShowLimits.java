package org.sangathan.postings;

import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How many posts one person may hold at a time, and the form that says so.
@Controller
class ShowLimits {
  static final String PAGE = "/post-limits";

  private final LimitStore limits;
  private final PostKinds kinds;
  private final Places places;
  private final Gate gate;

  ShowLimits(LimitStore limits, PostKinds kinds, Places places, Gate gate) {
    this.limits = limits;
    this.kinds = kinds;
    this.places = places;
    this.gate = gate;
  }

  @GetMapping(PAGE)
  @Sees("access.show-posts")
  LimitsPage show(Actor actor) {
    Place top = places.root();
    return new LimitsPage(
        limits.all(), kinds.all(), top.code(), gate.opens(actor, "postings.limit-posts", top));
  }
}

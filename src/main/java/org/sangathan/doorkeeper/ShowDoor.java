package org.sangathan.doorkeeper;

import jakarta.servlet.http.HttpServletRequest;
import org.sangathan.accounts.Entry;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What happened at one's own door, and the two answers to it: that was I, that was not I.
@Controller
class ShowDoor {
  private static final int MOST = 100;

  private final DoorStore store;
  private final FailureStore failures;

  ShowDoor(DoorStore store, FailureStore failures) {
    this.store = store;
    this.failures = failures;
  }

  @GetMapping(Doorkeeper.PAGE)
  @SignedInOnly
  DoorPage mine(Actor actor, HttpServletRequest request) {
    return new DoorPage(
        store.of(actor.account(), MOST),
        failures.of(actor.account(), MOST),
        !Entry.isFresh(request));
  }
}

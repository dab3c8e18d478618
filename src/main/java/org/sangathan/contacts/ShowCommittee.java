package org.sangathan.contacts;

import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Everybody who holds a post in a unit, on one page that can be printed: names and posts are known
/// to whoever sees the unit, so no second person is asked.
@Controller
class ShowCommittee {
  private final Contacts contacts;
  private final Headings headings;

  ShowCommittee(Contacts contacts, Headings headings) {
    this.contacts = contacts;
    this.headings = headings;
  }

  @GetMapping("/u/{code}/committee")
  @Sees("figures.show-unit")
  CommitteePage show(Place place, Actor actor) {
    return new CommitteePage(headings.of(place.unit(), actor), contacts.committee(actor, place));
  }
}

package org.sangathan.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.organisation.Organisation;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list itself, for whoever asked for it and nobody else. Each time is one of three, whether
/// the file arrives or not.
@Controller
class ShowTakenList {
  private final TakingStore store;
  private final TakenPeople people;
  private final Quota quota;
  private final MarkedList marked;
  private final Organisation organisation;
  private final Database database;
  private final Clock clock;

  ShowTakenList(
      TakingStore store,
      TakenPeople people,
      Quota quota,
      MarkedList marked,
      Organisation organisation,
      Database database,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.quota = quota;
    this.marked = marked;
    this.organisation = organisation;
    this.database = database;
    this.clock = clock;
  }

  @GetMapping("/u/{code}/people/lists/{list}.{form:csv|xlsx|print}")
  @Sees("lists.take-list")
  Listing file(
      Place place, Actor actor, @PathVariable String list, @PathVariable String form, Voice voice) {
    Taking taking =
        find(place, list)
            .filter(one -> one.account().equals(actor.account()) && one.kind().equals(form))
            .orElseThrow(() -> new NotServed(ListsRefusal.LIST_UNKNOWN));
    Instant now = clock.instant();
    if (!now.isBefore(taking.endsAt())) throw new NotServed(ListsRefusal.TIME_IS_OVER);
    TakenPeople.Whose whose =
        new TakenPeople.Whose(actor, place, taking.below(), taking.wholeNumbers());
    int rows = people.count(whose, taking.longest() + 1);
    if (rows == 0) throw new NotServed(ListsRefusal.NOBODY_ON_IT);
    if (rows > taking.longest()) throw new NotServed(ListsRefusal.LIST_GREW, taking.told());
    database.transact(() -> use(taking, rows, actor, now));
    return marked.listing(taking, whose, rows, voice);
  }

  private Optional<Taking> find(Place place, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
        .flatMap(
            text -> store.find(organisation.tree().allCells(place.unit()), UUID.fromString(text)))
        .filter(one -> one.unit() == place.unit());
  }

  private int use(Taking taking, int rows, Actor actor, Instant now) {
    if (taking.copies() >= Taking.MOST_COPIES || !store.addCopy(taking, rows, actor, now)) {
      throw new NotServed(ListsRefusal.TAKEN_OFTEN, Taking.MOST_COPIES);
    }
    LocalDate day = LocalDate.ofInstant(now, clock.getZone());
    Optional<Complaint> tooMuch = quota.use(actor.account(), day, rows, taking.wholeNumbers());
    if (tooMuch.isPresent()) throw new NotServed(List.of(tooMuch.get()));
    return rows;
  }
}

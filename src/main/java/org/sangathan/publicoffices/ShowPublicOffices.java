package org.sangathan.publicoffices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.sangathan.publicoffices.PublicOfficeStore.Posted;
import org.sangathan.words.Language;
import org.sangathan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who of a unit's office-bearers sits where by a public election.
@Controller
class ShowPublicOffices {
  private final PublicOfficeStore store;
  private final Present present;
  private final Headings headings;
  private final Telling telling;

  /// Names of people, places and offices, and who is told of a look.
  @Component
  record Telling(
      Accounts accounts, Places places, Words words, AccountWatch watch, Gate gate, Clock clock) {
    LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
  }

  ShowPublicOffices(PublicOfficeStore store, Present present, Headings headings, Telling telling) {
    this.store = store;
    this.present = present;
    this.headings = headings;
    this.telling = telling;
  }

  @GetMapping("/u/{code}/public-offices")
  @Sees("access.show-accounts")
  PublicOfficesPage all(Place place, Actor actor, Sought sought) {
    String asked = sought.text().toLowerCase(Locale.ROOT);
    Set<UUID> shown = new HashSet<>();
    List<Posted> found =
        store.all(telling.today()).stream()
            .filter(one -> telling.places.within(one.unit(), place.unit()))
            .filter(one -> isAsked(one, asked))
            .filter(one -> shown.add(one.office().id()))
            .toList();
    telling.watch.seen(
        actor, place, found.stream().map(one -> one.office().account()).distinct().toList());
    Map<Integer, Places.Name> units =
        telling.places.names(found.stream().map(Posted::unit).collect(Collectors.toSet()));
    return new PublicOfficesPage(
        headings.of(place.unit(), actor),
        found.stream()
            .filter(one -> units.containsKey(one.unit()))
            .map(one -> line(one, Objects.requireNonNull(units.get(one.unit()))))
            .toList(),
        sought);
  }

  private static PublicOfficesPage.Line line(Posted one, Places.Name unit) {
    return new PublicOfficesPage.Line(
        one.office(), one.office().account(), one.name(), one.postHi(), one.postEn(), unit);
  }

  /// In either language, whatever the reader's is.
  private boolean isAsked(Posted one, String asked) {
    String key = "publicoffices.kind." + one.office().kind().code();
    return Stream.concat(
            Stream.of(one.name(), one.office().place()),
            Stream.of(Language.values()).map(language -> telling.words.say(language, key)))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(asked));
  }

  @GetMapping("/u/{code}/public-offices/{account}")
  @Sees("access.show-accounts")
  OwnOfficesPage one(Place place, Actor actor, @PathVariable UUID account) {
    if (!present.isIn(place, account)) throw new NotServed(PublicofficesRefusal.NOBODY_HERE);
    telling.watch.seen(actor, place, List.of(account));
    return new OwnOfficesPage(
        headings.of(place.unit(), actor),
        account,
        telling.accounts.byId(account).orElseThrow().name(),
        store.of(account),
        telling.gate.opens(actor, "publicoffices.note-office", place),
        telling.today());
  }
}

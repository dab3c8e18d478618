package org.sangathan.erasure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.audit.Looks;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.people.People;
import org.sangathan.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The form by which one person of the unit is erased.
@Controller
class ShowErase {
  private static final String SEE = "people.show-people";

  private final Headings headings;
  private final Organisation organisation;
  private final People people;
  private final Sights sights;
  private final Looks looks;

  ShowErase(
      Headings headings, Organisation organisation, People people, Sights sights, Looks looks) {
    this.headings = headings;
    this.organisation = organisation;
    this.people = people;
    this.sights = sights;
    this.looks = looks;
  }

  @GetMapping("/u/{code}/people/{id}/erase")
  @Sees("erasure.erase-person")
  ErasePage show(Place place, Actor actor, @PathVariable String id) {
    Person person =
        find(place, actor, id).orElseThrow(() -> new NotServed(ErasureRefusal.NOBODY_HERE));
    looks.seen(actor, SEE, place, Map.of(person.cellId(), List.of(person.id())));
    return new ErasePage(headings.of(place.unit(), actor), id, person.described().name());
  }

  /// Somebody of another unit is not known here.
  private Optional<Person> find(Place place, Actor actor, String id) {
    Fence fence = sights.of(actor, place.unit(), SEE, ErasePerson.NAME);
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
        .flatMap(text ->
            people.find(fence, organisation.tree().allCells(place.unit()), UUID.fromString(text)))
        .filter(p -> p.homeUnit() == place.unit() && p.withdrawnOn() == null);
  }
}

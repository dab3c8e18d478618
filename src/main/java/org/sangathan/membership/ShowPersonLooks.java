package org.sangathan.membership;

import java.util.List;
import java.util.Map;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.audit.Looks;
import org.sangathan.audit.TrailLines;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.pages.Sees;
import org.sangathan.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows who looked at a person of the unit. Somebody of another unit is unknown here, as on the
/// person's own page.
@Controller
class ShowPersonLooks {
  static final String CAPABILITY = "audit.show-looks";

  private final Headings headings;
  private final Organisation organisation;
  private final ShowPerson persons;
  private final Looks looks;
  private final TrailLines lines;
  private final Sights sights;

  ShowPersonLooks(
      Headings headings,
      Organisation organisation,
      ShowPerson persons,
      Looks looks,
      TrailLines lines,
      Sights sights) {
    this.headings = headings;
    this.organisation = organisation;
    this.persons = persons;
    this.looks = looks;
    this.lines = lines;
    this.sights = sights;
  }

  @GetMapping("/u/{code}/people/{id}/looks")
  @Sees(CAPABILITY)
  PersonLooksPage show(Place place, Actor actor, @PathVariable String id) {
    Fence fence = sights.of(actor, place.unit(), CAPABILITY);
    Person person = persons.of(fence, place, id);
    looks.seen(actor, CAPABILITY, place, Map.of(person.cellId(), List.of(person.id())));
    int[] cells = organisation.tree().allCells(place.unit());
    return new PersonLooksPage(
        headings.of(place.unit(), actor),
        id,
        person.described().name(),
        lines.looksAt(fence, person.id(), cells, actor));
  }
}

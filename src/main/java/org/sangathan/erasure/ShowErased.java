package org.sangathan.erasure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Places;
import org.sangathan.access.Sights;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.sangathan.people.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who was erased in a unit and below, as far as they can still be brought back.
@Controller
class ShowErased {
  static final String CAPABILITY = "erasure.show-erased";
  private static final int SHOWN = 200;

  private final Headings headings;
  private final Reading reading;
  private final ErasureStore store;
  private final PersonRows rows;
  private final Gate gate;

  /// How far the reader sees, and what ids are called.
  @Component
  record Reading(Sights sights, Accounts accounts, Places places) {}

  ShowErased(Headings headings, Reading reading, ErasureStore store, PersonRows rows, Gate gate) {
    this.headings = headings;
    this.reading = reading;
    this.store = store;
    this.rows = rows;
    this.gate = gate;
  }

  @GetMapping("/u/{code}/people/erased")
  @Sees(CAPABILITY)
  ErasedPage show(Place place, Actor actor) {
    Fence fence = reading.sights.below(actor, place.unit(), CAPABILITY);
    return new ErasedPage(
        headings.of(place.unit(), actor),
        gate.posting(actor, EraseMany.NAME, place).isPresent() ? many(actor, place) : null,
        EraseMany.MOST,
        told(store.in(fence, fence.units(), SHOWN)),
        gate.posting(actor, RestorePerson.NAME, place).isPresent());
  }

  private int many(Actor actor, Place place) {
    return rows.countWithdrawn(
        reading.sights.below(actor, place.unit(), EraseMany.NAME), EraseMany.MOST + 1);
  }

  private List<ErasedPage.Erased> told(List<ErasedCopy> copies) {
    Map<UUID, String> names =
        reading.accounts.names(
            copies.stream().map(ErasedCopy::erasedBy).collect(Collectors.toSet()));
    Map<Integer, Places.Name> units =
        reading.places.names(copies.stream().map(ErasedCopy::unitId).collect(Collectors.toSet()));
    return copies.stream()
        .filter(copy -> units.containsKey(copy.unitId()))
        .map(copy ->
            new ErasedPage.Erased(
                copy.personId().toString(),
                Objects.requireNonNull(units.get(copy.unitId())),
                names.getOrDefault(copy.erasedBy(), "–"),
                copy.erasedAt()))
        .toList();
  }
}

package org.sangathan.roll;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.audit.Looks;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.Figures;
import org.sangathan.membership.Doorstep;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Unit;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.sangathan.people.FormerList;
import org.sangathan.people.PersonList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Shows the people behind a figure: of the unit itself, or of all below it, today or on a day that
/// is over.
@Controller
class ShowPeople {
  static final String SEE = "people.show-people";

  /// To look for somebody by name goes as far as a post's third scope.
  static final String SEARCH = "people.search-people";

  /// The lists that leave the house stand further below; their page is only led to.
  private static final String LISTS = "lists.show-lists";

  private static final String ERASED = "erasure.show-erased";

  private final Gate gate;
  private final Headings headings;
  private final Drawings drawings;
  private final PresentRoll present;
  private final FormerRoll former;
  private final Doorstep doorstep;
  private final Ledger ledger;
  private final Looks looks;
  private final Sights sights;

  ShowPeople(
      Gate gate,
      Headings headings,
      Drawings drawings,
      PresentRoll present,
      FormerRoll former,
      Doorstep doorstep,
      Ledger ledger,
      Looks looks,
      Sights sights) {
    this.gate = gate;
    this.headings = headings;
    this.drawings = drawings;
    this.present = present;
    this.former = former;
    this.doorstep = doorstep;
    this.ledger = ledger;
    this.looks = looks;
    this.sights = sights;
  }

  /// What an address says beside the unit.
  ///
  /// @param below `false` for the unit alone
  /// @param after where the stretch before ended: cell and id
  /// @param on a day that is over
  /// @param boundaries in which it is told
  record Said(
      @Nullable String below,
      @Nullable String after,
      @Nullable String on,
      @Nullable String boundaries) {}

  /// @param sought the start of a word of the name, in either script, or a whole mobile number
  @GetMapping("/u/{code}/people")
  @Sees(SEE)
  PeoplePage show(Place place, Actor actor, Sought sought, @ModelAttribute Said said) {
    if (!sought.isBlank() && gate.posting(actor, SEARCH, place).isEmpty()) {
      throw new NotServed(gate.whyNot(actor, SEARCH, place));
    }
    OnDay day = OnDay.of(said.on, said.boundaries, ledger.openDay());
    Asked asked =
        new Asked(actor, place, day, Figures.Scope.of(said.below), sought, Asked.after(said.after));
    Drawing drawing = drawings.on(day);
    List<FormerList.Line> lines = day.isPast() ? former.read(asked, drawing) : present.read(asked);
    boolean isWhole = lines.size() <= Asked.STRETCH;
    List<FormerList.Line> shown = isWhole ? lines : lines.subList(0, Asked.STRETCH);
    looks.seen(actor, SEE, place, byCell(shown));
    return new PeoplePage(
        headings.of(place.unit(), actor),
        day,
        drawing.children(place.unit()).length == 0,
        asked.below(),
        sought,
        day.isPast() ? former.stood(asked, drawing) : null,
        told(shown, day, drawing),
        isWhole ? null : Asked.behind(shown.getLast().person()),
        day.isPast() ? null : door(actor, place));
  }

  private static Map<Integer, List<UUID>> byCell(List<FormerList.Line> lines) {
    return lines.stream()
        .map(FormerList.Line::person)
        .collect(
            Collectors.groupingBy(
                PersonList.Line::cellId,
                Collectors.mapping(PersonList.Line::id, Collectors.toList())));
  }

  private List<PeoplePage.Line> told(List<FormerList.Line> lines, OnDay day, Drawing drawing) {
    int[] all =
        lines.stream()
            .flatMapToInt(line -> IntStream.of(line.person().homeUnit(), line.home()))
            .distinct()
            .toArray();
    Map<Integer, Unit> units = drawings.today().units(all);
    Map<Integer, Unit> then = day.isPast() ? drawing.units(all) : units;
    return lines.stream()
        .map(line -> {
          Unit home = Objects.requireNonNull(units.get(line.person().homeUnit()));
          Unit told = Objects.requireNonNull(units.get(line.home()));
          return told(line.person(), home, then.getOrDefault(line.home(), told));
        })
        .toList();
  }

  private static PeoplePage.Line told(PersonList.Line line, Unit home, Unit unit) {
    return new PeoplePage.Line(
        line.id().toString(),
        line.name(),
        line.guardian(),
        Objects.toString(line.phone(), null),
        line.birthYear(),
        line.locality(),
        line.recordedAt(),
        home.code(),
        unit.code(),
        unit.nameHi(),
        unit.nameEn());
  }

  private PeoplePage.Door door(Actor actor, Place place) {
    return new PeoplePage.Door(
        doorstep.invited(sights.of(actor, place.unit(), SEE), place),
        doorstep.barred(place.unit()),
        gate.posting(actor, LISTS, place).isPresent(),
        gate.posting(actor, ERASED, place).isPresent());
  }
}

package org.sangathan.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.audit.Looks;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.pages.Sought;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.sangathan.people.Phone;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.LatinKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the people behind a figure: of the unit itself, or of all below it.
@Controller
class ShowPeople {
  static final String SEE = "people.show-people";

  /// To look for somebody by name goes as far as a post's third scope.
  static final String SEARCH = "people.search-people";

  /// The lists that leave the house stand further below; their page is only led to.
  private static final String LISTS = "lists.show-lists";

  private static final String ERASED = "erasure.show-erased";

  private static final int STRETCH = 50;

  private final Gate gate;
  private final Headings headings;
  private final Organisation organisation;
  private final People people;
  private final Invitations invitations;
  private final BarredStore barred;
  private final Looks looks;
  private final Sights sights;

  ShowPeople(
      Gate gate,
      Headings headings,
      Organisation organisation,
      People people,
      Invitations invitations,
      BarredStore barred,
      Looks looks,
      Sights sights) {
    this.gate = gate;
    this.headings = headings;
    this.organisation = organisation;
    this.people = people;
    this.invitations = invitations;
    this.barred = barred;
    this.looks = looks;
    this.sights = sights;
  }

  /// @param below `true` for the units below as well
  /// @param sought the start of a word of the name, in either script, or a whole mobile number
  /// @param after where the stretch before ended: cell and id
  @GetMapping("/u/{code}/people")
  @Sees(SEE)
  PeoplePage show(
      Place place,
      Actor actor,
      @RequestParam(defaultValue = "true") boolean below,
      Sought sought,
      @RequestParam(required = false) @Nullable String after) {
    if (!sought.isBlank() && gate.posting(actor, SEARCH, place).isEmpty()) {
      throw new NotServed(gate.whyNot(actor, SEARCH, place));
    }
    Tree tree = organisation.tree();
    PersonList.Wanted wanted =
        new PersonList.Wanted(
            below ? tree.allCellsUnder(place.unit()) : tree.allCells(place.unit()),
            units(tree, place.unit(), below),
            LatinKey.fine(sought.text()),
            after(after),
            STRETCH + 1);
    Fence fence = fence(actor, place, below, sought);
    List<PersonList.Line> lines =
        IndianMobile.parse(sought.text())
            .map(number -> people.withPhone(fence, wanted, Phone.of(number)))
            .orElseGet(() -> people.list(fence, wanted));
    boolean isWhole = lines.size() <= STRETCH;
    List<PersonList.Line> shown = isWhole ? lines : lines.subList(0, STRETCH);
    looks.seen(actor, SEE, place, byCell(shown));
    return new PeoplePage(
        headings.of(place.unit(), actor),
        tree.children(place.unit()).length == 0,
        below,
        sought,
        told(shown),
        isWhole ? null : shown.getLast().cellId() + "." + shown.getLast().id(),
        invited(actor, place),
        barred.weeks(place.unit()),
        gate.posting(actor, LISTS, place).isPresent(),
        gate.posting(actor, ERASED, place).isPresent());
  }

  private Fence fence(Actor actor, Place place, boolean below, Sought sought) {
    String[] needed = sought.isBlank() ? new String[] {SEE} : new String[] {SEE, SEARCH};
    return below
        ? sights.below(actor, place.unit(), needed)
        : sights.of(actor, place.unit(), needed);
  }

  private static Map<Integer, List<UUID>> byCell(List<PersonList.Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                PersonList.Line::cellId,
                Collectors.mapping(PersonList.Line::id, Collectors.toList())));
  }

  /// Of a nation nobody names the units: everybody in its cells is meant.
  private static int @Nullable [] units(Tree tree, int unit, boolean below) {
    if (!below) return new int[] {unit};
    return tree.isOfWholeCells(unit) ? null : tree.under(unit);
  }

  private static PersonList.@Nullable After after(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,9}\\.[0-9a-fA-F-]{36}")) return null;
    int dot = text.indexOf('.');
    return new PersonList.After(
        Integer.parseInt(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
  }

  private List<PeoplePage.Line> told(List<PersonList.Line> lines) {
    Map<Integer, Unit> units =
        organisation.units(lines.stream().mapToInt(PersonList.Line::homeUnit).distinct().toArray());
    return lines.stream().map(line -> told(line, units)).toList();
  }

  private static PeoplePage.Line told(PersonList.Line line, Map<Integer, Unit> units) {
    Unit unit = Objects.requireNonNull(units.get(line.homeUnit()));
    return new PeoplePage.Line(
        line.id().toString(),
        line.name(),
        line.guardian(),
        Objects.toString(line.phone(), null),
        line.birthYear(),
        line.locality(),
        line.recordedAt(),
        unit.code(),
        unit.nameHi(),
        unit.nameEn());
  }

  private List<PeoplePage.Invited> invited(Actor actor, Place place) {
    return invitations.waitingIn(sights.of(actor, place.unit(), SEE), place).stream()
        .map(i -> new PeoplePage.Invited(i.id().toString(), i.name(), i.phone().masked()))
        .toList();
  }
}

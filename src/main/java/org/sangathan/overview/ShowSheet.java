package org.sangathan.overview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.SheetPage.Choice;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows a level under a unit as a sheet to be printed and gone through with a pen.
@Controller
class ShowSheet {
  private final Headings headings;
  private final Organisation organisation;
  private final Sheet sheet;
  private final Now now;

  /// The open day and the time of day.
  @Component
  record Now(Ledger ledger, Clock clock) {}

  ShowSheet(Headings headings, Organisation organisation, Sheet sheet, Now now) {
    this.headings = headings;
    this.organisation = organisation;
    this.sheet = sheet;
    this.now = now;
  }

  /// @param level code of the level of which the units are; those directly below if not said
  /// @param drive the id of the one to whose targets the units are held; the one that runs if not
  ///   said
  @GetMapping("/u/{code}/sheet")
  @Sees(Figures.SHOW_UNIT)
  SheetPage show(
      Place place,
      Actor actor,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(required = false) @Nullable String drive) {
    Tree tree = organisation.tree();
    Optional<Level> chosen = tree.levelOf(tree.tree(place.unit()), level);
    int[] all =
        chosen
            .map(found -> tree.unitsAtLevelUnder(place.unit(), found.id()))
            .orElseGet(() -> tree.children(place.unit()));
    List<Heading.Step> units =
        all.length > SheetPage.MOST
            ? List.of()
            // Outside one's reach a unit is not there.
            : headings.steps(all, actor).stream().filter(Heading.Step::opens).toList();
    return new SheetPage(
        headings.of(place.unit(), actor),
        choices(tree, place.unit(), chosen),
        all.length,
        units.isEmpty()
            ? List.of()
            : sheet.rows(new Sheet.Asked(place.unit(), units, drive, now.ledger.openDay())),
        now.clock.instant());
  }

  private static List<Choice> choices(Tree tree, int unit, Optional<Level> chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", null, null, tree.children(unit).length, chosen.isEmpty()));
    tree.countsBelow(unit)
        .forEach((level, count) ->
            choices.add(
                new Choice(
                    level.code(),
                    level.nameHi(),
                    level.nameEn(),
                    count,
                    chosen.filter(level::equals).isPresent())));
    return choices;
  }
}

package org.sangathan.overview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Drawing;
import org.sangathan.figures.Figures;
import org.sangathan.goals.AsOn;
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
import org.springframework.web.bind.annotation.ModelAttribute;

/// Shows a level under a unit as a sheet to be printed and gone through with a pen; now, or as it
/// was when a day ended.
@Controller
class ShowSheet {
  private final Headings headings;
  private final Organisation organisation;
  private final Sheet sheet;
  private final Now now;

  /// As on which day, and at what time of day.
  @Component
  record Now(AsOn.Days days, Clock clock) {}

  ShowSheet(Headings headings, Organisation organisation, Sheet sheet, Now now) {
    this.headings = headings;
    this.organisation = organisation;
    this.sheet = sheet;
    this.now = now;
  }

  /// What an address says beside the unit.
  ///
  /// @param level code of the level of which the units are; those directly below if not said
  /// @param drive the id of the one to whose targets the units are held; the one that runs if not
  ///   said
  /// @param on a day that is over
  /// @param boundaries in which it is told
  record Said(
      @Nullable String level,
      @Nullable String drive,
      @Nullable String on,
      @Nullable String boundaries) {}

  @GetMapping("/u/{code}/sheet")
  @Sees(Figures.SHOW_UNIT)
  SheetPage show(Place place, Actor actor, @ModelAttribute Said said) {
    Tree tree = organisation.tree();
    AsOn as = now.days.of(said.on, said.boundaries);
    Drawing drawing = as.drawing();
    @Nullable String drive = id(said.drive);
    Optional<Level> chosen =
        tree.levelOf(tree.tree(place.unit()), Objects.requireNonNullElse(said.level, ""));
    int[] all =
        chosen
            .map(found -> drawing.atLevel(place.unit(), found))
            .orElseGet(() -> drawing.children(place.unit()));
    List<Heading.Step> units =
        all.length > SheetPage.MOST
            ? List.of()
            // Outside one's reach a unit is not there.
            : drawing.named(headings.steps(all, actor)).stream()
                .filter(Heading.Step::opens)
                .toList();
    return new SheetPage(
        headings.of(place.unit(), actor),
        as.on(),
        drive,
        choices(as, place.unit(), chosen, all.length),
        all.length,
        units.isEmpty()
            ? List.of()
            : sheet.rows(new Sheet.Asked(as, new Seats.Reader(actor, place), units, drive)),
        now.clock.instant());
  }

  /// What is no id leads nowhere.
  private static @Nullable String id(@Nullable String drive) {
    return drive != null && drive.matches("[0-9a-fA-F-]{36}") ? drive : null;
  }

  /// As it was then only those are counted that are shown.
  ///
  /// @param shown how many of the chosen ones
  private List<Choice> choices(AsOn as, int unit, Optional<Level> chosen, int shown) {
    Tree tree = organisation.tree();
    List<Choice> choices = new ArrayList<>();
    int below = chosen.isEmpty() ? shown : as.drawing().children(unit).length;
    choices.add(new Choice("", null, null, below, chosen.isEmpty()));
    tree.countsBelow(unit)
        .forEach((level, count) -> {
          boolean isChosen = chosen.filter(level::equals).isPresent();
          @Nullable Integer told = isChosen ? Integer.valueOf(shown) : count;
          if (as.on().isOfThen() && !isChosen) told = null;
          choices.add(new Choice(level.code(), level.nameHi(), level.nameEn(), told, isChosen));
        });
    return choices;
  }
}

package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.sangathan.targets.TargetsPage.DriveLine;
import org.sangathan.targets.UnitTargets.Reached;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows what a unit and those below it are to reach, and how far they are.
@Controller
class ShowTargets {
  private final Headings headings;
  private final Organisation organisation;
  private final Drives drives;
  private final Targets targets;
  private final UnitTargets reached;
  private final Asking asking;

  /// Who asks and what they may do, which day it is, and what held before.
  @Component
  record Asking(Gate gate, Ledger ledger, PastTargets past, TiedTargets tied) {}

  ShowTargets(
      Headings headings,
      Organisation organisation,
      Drives drives,
      Targets targets,
      UnitTargets reached,
      Asking asking) {
    this.headings = headings;
    this.organisation = organisation;
    this.drives = drives;
    this.targets = targets;
    this.reached = reached;
    this.asking = asking;
  }

  /// @param drive the id of the one to look at; the one that runs today if not said
  @GetMapping("/u/{code}/targets")
  @Sees("targets.show-targets")
  TargetsPage show(
      Place place, Actor actor, @RequestParam(required = false) @Nullable String drive) {
    LocalDate today = asking.ledger.openDay();
    List<Drive> over = drives.over(place.unit());
    Optional<Drive> chosen = Drives.toShow(over, drive, today);
    return new TargetsPage(
        headings.of(place.unit(), actor),
        over.stream().map(d -> DriveLine.of(d, place.unit())).toList(),
        chosen.map(d -> shown(d, place, actor, today)).orElse(null),
        levelsBelow(place.unit()),
        kinds(),
        trees(place.unit(), actor, today),
        may(actor, place),
        today);
  }

  /// The targets of the units directly below, to be taken away.
  @GetMapping("/u/{code}/targets.{form:csv|xlsx|print}")
  @Sees("targets.show-targets")
  Listing file(
      Place place,
      Actor actor,
      @RequestParam(required = false) @Nullable String drive,
      Voice voice) {
    TargetsPage page = show(place, actor, drive);
    Heading.Step unit = page.heading().unit();
    TargetsPage.@Nullable Shown shown = page.shown();
    List<TargetsPage.Row> rows = shown == null ? List.of() : shown.rows();
    return new Listing(
        place.code() + "-targets-" + page.today(),
        voice.say("targets.title-of", voice.name(unit.nameHi(), unit.nameEn())),
        shown == null ? "" : TargetLines.lead(shown.drive(), voice),
        TargetLines.columns(voice),
        Listing.Rows.of(rows, row -> TargetLines.cells(row, voice)));
  }

  private TargetsPage.Shown shown(Drive drive, Place place, Actor actor, LocalDate today) {
    int[] children = organisation.tree().children(place.unit());
    List<Reached> own = reached.ofOne(drive, place.unit(), today);
    List<Reached> below = reached.of(drive, children, today);
    List<Goal> goals = targets.goals(drive, below);
    Map<Integer, Heading.Step> steps =
        headings.steps(below.stream().mapToInt(Reached::unit).distinct().toArray(), actor).stream()
            .collect(Collectors.toMap(Heading.Step::id, step -> step));
    List<TargetsPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      Heading.Step step = steps.get(below.get(i).unit());
      if (step != null) rows.add(new TargetsPage.Row(step, goals.get(i)));
    }
    rows.sort(Comparator.comparing(row -> row.goal().pace(), Pace.FURTHEST_BEHIND_FIRST));
    return new TargetsPage.Shown(
        DriveLine.of(drive, place.unit()),
        targets.goals(drive, own),
        rows,
        sums(own, below),
        children.length - steps.size(),
        asking.past.changes(drive, place.unit()),
        asking.past.terms(drive));
  }

  private static List<TargetsPage.Sum> sums(List<Reached> own, List<Reached> below) {
    List<TargetsPage.Sum> sums = new ArrayList<>();
    for (Reached mine : own) {
      long target = mine.pace().target();
      long sum =
          below.stream()
              .filter(r -> r.issuer() == mine.issuer() && r.measure() == mine.measure())
              .mapToLong(r -> r.pace().target())
              .sum();
      if (sum == target || sum == 0) continue;
      sums.add(new TargetsPage.Sum(mine.measure().word(), sum, target - sum));
    }
    return sums;
  }

  private TargetsPage.Trees trees(int unit, Actor actor, LocalDate today) {
    return new TargetsPage.Trees(
        organisation.treeOf(unit),
        asking.tied.of(unit, actor, today).stream()
            .map(tied ->
                new TargetsPage.Tied(
                    tied.tree(), tied.unit(), targets.goals(tied.drive(), tied.reached())))
            .toList());
  }

  private Map<String, TargetsPage.LevelName> kinds() {
    Map<String, TargetsPage.LevelName> kinds = new LinkedHashMap<>();
    for (PostKinds.PostKind kind : drives.enrollingKinds()) {
      kinds.put(kind.code(), new TargetsPage.LevelName(kind.nameHi(), kind.nameEn()));
    }
    return kinds;
  }

  private Map<String, TargetsPage.LevelName> levelsBelow(int unit) {
    Map<String, TargetsPage.LevelName> levels = new LinkedHashMap<>();
    Tree tree = organisation.tree();
    for (Level level : tree.countsBelow(unit).keySet()) {
      levels.put(level.code(), TargetsPage.LevelName.of(level));
    }
    return levels;
  }

  private Set<String> may(Actor actor, Place place) {
    return Stream.of(
            "membership.open-drive",
            "membership.change-drive",
            "targets.show-league",
            "posttargets.show-post-targets",
            Acts.nameOf(SetTarget.class),
            Acts.nameOf(SetTargets.class),
            Acts.nameOf(CascadeTarget.class))
        .filter(act -> asking.gate.posting(actor, act, place).isPresent())
        .collect(Collectors.toSet());
  }
}

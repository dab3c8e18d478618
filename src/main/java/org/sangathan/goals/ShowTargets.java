package org.sangathan.goals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.goals.UnitTargets.Reached;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.sangathan.targets.DriveLine;
import org.sangathan.targets.LevelName;
import org.sangathan.targets.Pace;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Shows what a unit and those below it are to reach, and how far they are; now, or as it was when
/// a day ended.
@Controller
class ShowTargets {
  private final Headings headings;
  private final Organisation organisation;
  private final Drives drives;
  private final Goals goals;
  private final UnitTargets reached;
  private final Asking asking;

  /// What they may do who ask, as on which day it is told, and what held before.
  @Component
  record Asking(Gate gate, AsOn.Days days, PastTargets past, TiedTargets tied) {}

  ShowTargets(
      Headings headings,
      Organisation organisation,
      Drives drives,
      Goals goals,
      UnitTargets reached,
      Asking asking) {
    this.headings = headings;
    this.organisation = organisation;
    this.drives = drives;
    this.goals = goals;
    this.reached = reached;
    this.asking = asking;
  }

  /// What an address says beside the unit.
  ///
  /// @param drive the id of the one to look at; the one that runs on the day if not said
  /// @param on a day that is over
  /// @param boundaries in which it is told
  record Said(@Nullable String drive, @Nullable String on, @Nullable String boundaries) {}

  @GetMapping("/u/{code}/targets")
  @Sees("targets.show-targets")
  TargetsPage show(Place place, Actor actor, @ModelAttribute Said said) {
    AsOn as = asking.days.of(said.on, said.boundaries);
    List<Drive> over = as.drives(drives, place.unit());
    Optional<Drive> chosen = as.toShow(over, said.drive);
    return new TargetsPage(
        headings.of(place.unit(), actor),
        as.on(),
        over.stream().map(d -> DriveLine.of(d, place.unit())).toList(),
        chosen.map(d -> shown(as, d, place, actor)).orElse(null),
        levelsBelow(place.unit()),
        kinds(),
        trees(as, place.unit(), actor),
        may(as, actor, place));
  }

  /// The targets of the units directly below, to be taken away.
  @GetMapping("/u/{code}/targets.{form:csv|xlsx|print}")
  @Sees("targets.show-targets")
  Listing file(Place place, Actor actor, @ModelAttribute Said said, Voice voice) {
    TargetsPage page = show(place, actor, said);
    Heading.Step unit = page.heading().unit();
    TargetsPage.@Nullable Shown shown = page.shown();
    List<TargetsPage.Row> rows = shown == null ? List.of() : shown.rows();
    return new Listing(
        place.code() + "-targets-" + page.day().end(),
        voice.say("targets.title-of", voice.name(unit.nameHi(), unit.nameEn())),
        TargetLines.lead(shown == null ? null : shown.drive(), page.day(), voice),
        TargetLines.columns(page.day(), voice),
        Listing.Rows.of(rows, row -> TargetLines.cells(row, voice)));
  }

  private TargetsPage.Shown shown(AsOn as, Drive drive, Place place, Actor actor) {
    int[] children = as.drawing().children(place.unit());
    List<Reached> own = reached.ofOne(as, drive, place.unit());
    List<Reached> below = reached.of(as, drive, children);
    List<Goal> told = goals.of(as, drive, below);
    Map<Integer, Heading.Step> steps =
        as
            .drawing()
            .named(
                headings.steps(below.stream().mapToInt(Reached::unit).distinct().toArray(), actor))
            .stream()
            .filter(step -> step.opens() || !as.on().isPast())
            .collect(Collectors.toMap(Heading.Step::id, step -> step));
    List<TargetsPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Heading.Step step = steps.get(below.get(i).unit());
      if (step != null) rows.add(new TargetsPage.Row(step, told.get(i)));
    }
    rows.sort(Comparator.comparing(row -> row.goal().pace(), Pace.FURTHEST_BEHIND_FIRST));
    return new TargetsPage.Shown(
        DriveLine.of(drive, place.unit()),
        goals.of(as, drive, own),
        rows,
        sums(own, below.stream().filter(one -> steps.containsKey(one.unit())).toList()),
        without(as, children, steps.keySet(), actor),
        asking.past.changes(as, drive, place.unit()),
        asking.past.terms(as, drive));
  }

  /// How many below have none, of a day that is over only of those that the reader may open.
  private int without(AsOn as, int[] children, Set<Integer> rows, Actor actor) {
    int[] none = IntStream.of(children).filter(child -> !rows.contains(child)).toArray();
    if (!as.on().isPast()) return none.length;
    return (int) headings.steps(none, actor).stream().filter(Heading.Step::opens).count();
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

  private TargetsPage.Trees trees(AsOn as, int unit, Actor actor) {
    return new TargetsPage.Trees(
        organisation.treeOf(unit),
        asking.tied.of(as, unit, actor).stream()
            .map(tied ->
                new TargetsPage.Tied(
                    tied.tree(), tied.unit(), goals.of(as, tied.drive(), tied.reached())))
            .toList());
  }

  private Map<String, LevelName> kinds() {
    Map<String, LevelName> kinds = new LinkedHashMap<>();
    for (PostKinds.PostKind kind : drives.enrollingKinds()) {
      kinds.put(kind.code(), new LevelName(kind.nameHi(), kind.nameEn()));
    }
    return kinds;
  }

  private Map<String, LevelName> levelsBelow(int unit) {
    Map<String, LevelName> levels = new LinkedHashMap<>();
    Tree tree = organisation.tree();
    for (Level level : tree.countsBelow(unit).keySet()) {
      levels.put(level.code(), LevelName.of(level));
    }
    return levels;
  }

  /// Of a day that is over nothing is set.
  private Set<String> may(AsOn as, Actor actor, Place place) {
    return Stream.of(
            "membership.open-drive",
            "membership.change-drive",
            ShowLeague.SHOW,
            "posttargets.show-post-targets",
            "targets.set-target",
            "targets.set-targets",
            "targets.cascade-target")
        .filter(act -> !as.on().isPast() || act.equals(ShowLeague.SHOW))
        .filter(act -> asking.gate.posting(actor, act, place).isPresent())
        .collect(Collectors.toSet());
  }
}

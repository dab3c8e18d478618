package org.sangathan.targets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the form in which the targets of all units of a level are written by hand.
@Controller
class ShowTargetsByHand {
  /// More than these nobody writes by hand, and a form carries no more.
  static final int MOST = 500;

  private static final String ELECTORS = "electors";

  private final Headings headings;
  private final Organisation organisation;
  private final Drives drives;
  private final Targets targets;
  private final Asking asking;

  /// Who asks, and how places are called.
  @Component
  record Asking(Gate gate, Places places) {}

  ShowTargetsByHand(
      Headings headings, Organisation organisation, Drives drives, Targets targets, Asking asking) {
    this.headings = headings;
    this.organisation = organisation;
    this.drives = drives;
    this.targets = targets;
    this.asking = asking;
  }

  /// @param drive the id of the one to which the numbers belong
  /// @param measure what is counted; newly recorded people if not said
  /// @param level code of the level of which the units are; those directly below if not said
  @GetMapping("/u/{code}/targets/by-hand")
  @Sees("targets.set-targets")
  TargetsByHandPage show(
      Place place,
      Actor actor,
      @RequestParam String drive,
      @RequestParam(defaultValue = "new") String measure,
      @RequestParam(defaultValue = "") String level) {
    Drive chosen =
        drives.over(place.unit()).stream()
            .filter(d -> d.id().toString().equals(drive))
            .findFirst()
            .orElseThrow(() -> new NotServed(TargetsRefusal.DRIVE_UNKNOWN));
    Tree tree = organisation.tree();
    @Nullable String wanted = level.isEmpty() ? null : level;
    int[] units =
        SetTargets.among(tree, place.unit(), wanted)
            .orElseThrow(() -> new NotServed(TargetsRefusal.LEVEL_UNKNOWN, level));
    int[] shown = units.length > MOST ? new int[0] : units;
    TargetMeasure counted = TargetMeasure.of(measure).orElse(TargetMeasure.NEW);
    int[] all = IntStream.concat(IntStream.of(place.unit()), IntStream.of(shown)).toArray();
    Holding holding = holding(chosen, counted, all, actor);
    return new TargetsByHandPage(
        headings.of(place.unit(), actor),
        DriveLine.of(chosen, place.unit()),
        counted.code(),
        wanted,
        levels(tree, place.unit()),
        holding.of(place.unit()),
        rows(holding, shown, actor),
        units.length);
  }

  /// What holds for some units, by every issuer.
  ///
  /// @param mine the issuer that the reader is
  private record Holding(
      Map<Integer, List<Target>> byUnit, Map<Integer, Places.Name> issuers, int mine) {

    List<TargetsByHandPage.Own> of(int unit) {
      return in(unit).map(target -> told(target, isHandedOn(unit, target.issuer()))).toList();
    }

    List<TargetsByHandPage.Own> byOthers(int unit) {
      return in(unit)
          .filter(target -> target.issuer() != mine)
          .map(target -> told(target, false))
          .toList();
    }

    @Nullable Long byMe(int unit) {
      return in(unit)
          .filter(target -> target.issuer() == mine)
          .map(Target::value)
          .findFirst()
          .orElse(null);
    }

    private Stream<Target> in(int unit) {
      return byUnit.getOrDefault(unit, List.of()).stream().filter(target -> target.value() > 0);
    }

    private boolean isHandedOn(int unit, int issuer) {
      return issuer != mine
          && byUnit.keySet().stream()
              .filter(below -> below != unit)
              .flatMap(this::in)
              .anyMatch(target -> target.issuer() == issuer);
    }

    private TargetsByHandPage.Own told(Target target, boolean handedOn) {
      Places.@Nullable Name issuer = issuers.get(target.issuer());
      return new TargetsByHandPage.Own(
          issuer == null ? null : issuer.hi(),
          issuer == null ? null : issuer.en(),
          target.value(),
          handedOn);
    }
  }

  private Holding holding(Drive drive, TargetMeasure measure, int[] units, Actor actor) {
    List<Target> held =
        targets.of(drive, units, Drives.EVER).stream()
            .filter(target -> target.measure().equals(measure.code()))
            .toList();
    return new Holding(
        held.stream().collect(Collectors.groupingBy(Target::unitId)),
        asking.places.names(held.stream().map(Target::issuer).distinct().toList()),
        asking.gate.home(actor).unit());
  }

  private List<TargetsByHandPage.Row> rows(Holding holding, int[] units, Actor actor) {
    Map<Integer, Long> electors = organisation.counts(ELECTORS, units);
    return headings.steps(units, actor).stream()
        .map(step ->
            new TargetsByHandPage.Row(
                step,
                holding.byMe(step.id()),
                holding.byOthers(step.id()),
                electors.get(step.id())))
        .toList();
  }

  private static Map<String, LevelName> levels(Tree tree, int unit) {
    Map<String, LevelName> levels = new LinkedHashMap<>();
    tree.countsBelow(unit)
        .forEach((level, count) -> {
          if (count <= MOST) levels.put(level.code(), LevelName.of(level));
        });
    return levels;
  }
}

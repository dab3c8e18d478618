package org.sangathan.goals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.targets.Course;
import org.sangathan.targets.Forecast;
import org.sangathan.targets.Pace;
import org.sangathan.targets.Progress;
import org.sangathan.targets.Target;
import org.sangathan.targets.TargetMeasure;
import org.sangathan.targets.Targets;
import org.springframework.stereotype.Component;

/// Reads the targets of units beside how far they are.
@Component
class UnitTargets {

  /// One target of one unit in a drive.
  ///
  /// @param steps what it was since which day; empty where nobody asked
  record Reached(int unit, Aimed aimed, Progress progress, List<Course.Step> steps) {
    TargetMeasure measure() {
      return aimed.rule.measure();
    }

    int issuer() {
      return aimed.rule.issuer();
    }

    long target() {
      return aimed.value;
    }

    Pace pace() {
      return progress.pace(measure(), aimed.value);
    }

    /// How many of those who are counted were received on a later day than recorded.
    long late() {
      return progress.late(measure()).late();
    }

    @Nullable Forecast forecast() {
      return progress.forecast(measure());
    }

    @Nullable Course course() {
      return steps.isEmpty() ? null : progress.course(measure(), steps);
    }
  }

  /// What is to be reached.
  record Aimed(Rule rule, long value) {}

  private final Organisation organisation;
  private final Targets targets;
  private final Clock clock;

  UnitTargets(Organisation organisation, Targets targets, Clock clock) {
    this.organisation = organisation;
    this.targets = targets;
    this.clock = clock;
  }

  /// What units are to reach in a drive, by unit; a target of nought is none.
  ///
  /// @param ever all that was said of them before as well; only of a unit that is looked at by
  ///   itself
  record Aim(Drive drive, Map<Integer, List<Aimed>> byUnit, List<Target> ever) {
    boolean isEmpty() {
      return byUnit.isEmpty();
    }

    private Targets.Counted counted() {
      Set<TargetMeasure> measures =
          byUnit.values().stream()
              .flatMap(List::stream)
              .map(aimed -> aimed.rule.measure())
              .collect(Collectors.toSet());
      return new Targets.Counted(drive, measures);
    }
  }

  Aim aim(AsOn as, Drive drive, int... units) {
    return new Aim(
        drive, aimed(as, units, some -> targets.of(drive, some, as.before())), List.of());
  }

  /// With what the unit was to reach earlier: what holds is the last of it, unless others are told
  /// in the unit too.
  Aim aimOfOne(AsOn as, Drive drive, int unit) {
    List<Target> ever = targets.history(drive.id(), unit, as.before());
    Map<List<Object>, Target> last = new HashMap<>();
    ever.forEach(target -> last.put(List.of(target.measure(), target.issuer()), target));
    return new Aim(
        drive,
        aimed(
            as,
            new int[] {unit},
            some -> some.length == 1 ? last.values() : targets.of(drive, some, as.before())),
        ever);
  }

  private Map<Integer, List<Aimed>> aimed(
      AsOn as, int[] units, Function<int[], Collection<Target>> held) {
    Map<Integer, List<Aimed>> byUnit = new HashMap<>();
    as.drawing()
        .said(units, some -> said(as, held.apply(some)))
        .forEach((unit, rules) -> {
          List<Aimed> aimed = aimed(rules);
          if (!aimed.isEmpty()) byUnit.put(unit, aimed);
        });
    return byUnit;
  }

  private static Map<Integer, Map<Rule, Long>> said(AsOn as, Collection<Target> held) {
    Map<Integer, Map<Rule, Long>> said = new HashMap<>();
    for (Target target : held) {
      Rule rule = new Rule(target.counted(), as.drawing().told(target.issuer()));
      said.computeIfAbsent(target.unitId(), u -> new HashMap<>())
          .merge(rule, target.value(), Long::sum);
    }
    return said;
  }

  /// What the highest unit set comes first.
  private List<Aimed> aimed(Map<Rule, Long> rules) {
    Tree tree = organisation.tree();
    return rules.entrySet().stream()
        .filter(one -> one.getValue() > 0)
        .map(one -> new Aimed(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparing((Aimed aimed) -> aimed.rule.measure().code())
                .thenComparing(aimed -> tree.index(aimed.rule.issuer())))
        .toList();
  }

  /// How far these units are in a drive, in their order; those without a target are left out.
  List<Reached> of(AsOn as, Drive drive, int... units) {
    return of(as, aim(as, drive, units), units);
  }

  List<Reached> ofOne(AsOn as, Drive drive, int unit) {
    return of(as, aimOfOne(as, drive, unit), unit);
  }

  private List<Reached> of(AsOn as, Aim aim, int... units) {
    if (aim.isEmpty()) return List.of();
    List<Group> groups = groups(as, aim, IntStream.of(units));
    LocalDate from = aim.counted().from(as.day());
    return reached(as, aim, as.drawing().figures(groups, from));
  }

  /// How far the units of these figures are in a drive.
  ///
  /// @param stand with every day of the drive until the day that is told
  List<Reached> reached(AsOn as, Drive drive, List<GroupFigures> stand) {
    if (stand.isEmpty()) return List.of();
    Aim aim = aim(as, drive, stand.stream().mapToInt(GroupFigures::key).toArray());
    return aim.isEmpty() ? List.of() : reached(as, aim, stand);
  }

  /// How far the units of these figures are.
  ///
  /// @param stand with every day of the drive until the day that is told
  List<Reached> reached(AsOn as, Aim aim, List<GroupFigures> stand) {
    List<Group> groups = groups(as, aim, stand.stream().mapToInt(GroupFigures::key));
    List<Progress> progress =
        targets.progress(aim.counted(), new Targets.Stand(as.drawing(), groups, stand), as.day());
    List<Reached> reached = new ArrayList<>();
    for (int i = 0; i < stand.size(); i++) {
      int unit = stand.get(i).key();
      for (Aimed aimed : aim.byUnit.getOrDefault(unit, List.of())) {
        reached.add(new Reached(unit, aimed, progress.get(i), steps(as, aim, unit, aimed)));
      }
    }
    return reached;
  }

  private static List<Group> groups(AsOn as, Aim aim, IntStream units) {
    return units.filter(aim.byUnit::containsKey).mapToObj(as::group).toList();
  }

  /// None where the last is not what is told: of two offices that became one, each set its own.
  private List<Course.Step> steps(AsOn as, Aim aim, int unit, Aimed aimed) {
    List<Course.Step> said = said(as, aim, aimed);
    if (said.isEmpty()) return said;
    List<Course.Step> steps =
        as.drawing()
            .redrawn(unit, aim.drive.fromDay())
            .map(day -> sinceRedrawn(said, day, aimed.value))
            .orElse(said);
    return steps.getLast().target() == aimed.value ? steps : List.of();
  }

  /// What was wanted before the unit was redrawn was wanted of more or less than the page tells in
  /// it: so it is told as if what held when that day was over had held before.
  ///
  /// @param now what is wanted of it as the page tells it
  private static List<Course.Step> sinceRedrawn(List<Course.Step> said, LocalDate day, long now) {
    List<Course.Step> after = said.stream().filter(step -> step.since().isAfter(day)).toList();
    int before = said.size() - after.size();
    if (before == 0) return said;
    long held = after.isEmpty() ? now : said.get(before - 1).target();
    return Stream.concat(Stream.of(new Course.Step(said.getFirst().since(), held)), after.stream())
        .toList();
  }

  private List<Course.Step> said(AsOn as, Aim aim, Aimed aimed) {
    return aim.ever.stream()
        .filter(said ->
            said.counted() == aimed.rule.measure()
                && as.drawing().told(said.issuer()) == aimed.rule.issuer())
        .map(said ->
            new Course.Step(LocalDate.ofInstant(said.since(), clock.getZone()), said.value()))
        .toList();
  }
}

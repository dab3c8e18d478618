package org.sangathan.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.figures.GroupFigures;
import org.sangathan.goals.UnitTargets.Reached;
import org.sangathan.membership.Drive;
import org.sangathan.organisation.Organisation;
import org.sangathan.targets.Pace;
import org.sangathan.targets.Progress;
import org.springframework.stereotype.Component;

/// Sets units in order by the share of their target that they have done. Of what is made in a drive
/// that is the order of their paces too: the same days have passed for all. Only units, never
/// people.
@Component
public class League {
  private static final int WEEK = 7;

  /// So many days of the drive must have been over a week ago, or its pace said nothing yet.
  private static final int FEWEST_DAYS = 3;

  /// One unit in its place.
  ///
  /// @param rank 1 for the first; who has done the same share has the same rank
  /// @param before its rank a week ago; null while the drive was too young
  /// @param gained by how much its pace has changed since then, 1 being an even pace; null likewise
  public record Row(
      int unit, Pace pace, int rank, @Nullable Integer before, @Nullable Double gained) {}

  /// The units that have a target, the first one first.
  public record Table(List<Row> rows) {
    /// None while all are on pace.
    public Optional<Row> furthestBehind() {
      return rows.isEmpty() || rows.getLast().pace.isOnPace()
          ? Optional.empty()
          : Optional.of(rows.getLast());
    }

    /// Of those whose pace has grown in the last week the one that it grew most for.
    public Optional<Row> mostImproved() {
      return rows.stream()
          .filter(row -> row.gained != null && row.gained > 0)
          .max(Comparator.comparingDouble(row -> row.gained == null ? 0 : row.gained));
    }
  }

  private final UnitTargets targets;
  private final Organisation organisation;

  League(UnitTargets targets, Organisation organisation) {
    this.targets = targets;
    this.organisation = organisation;
  }

  /// How units below one stand in the drive that runs there.
  ///
  /// @param aims of the one above
  /// @param below figures as the units' own pages count them, with every day since
  ///   [Goals.Aims#since()]
  public Table of(AsOn as, Goals.Aims aims, List<GroupFigures> below) {
    return aims.running().stream()
        .map(drive -> byRule(targets.reached(as, drive, below)))
        .filter(rules -> !rules.isEmpty())
        .findFirst()
        .map(rules -> table(rules.values().iterator().next(), as.day()))
        .orElse(new Table(List.of()));
  }

  /// The targets of these units by the rule that they follow, first the one that most of them have;
  /// among equals what the highest unit set.
  Map<Rule, List<Reached>> byRule(AsOn as, Drive drive, int[] units) {
    return byRule(targets.of(as, drive, units));
  }

  private Map<Rule, List<Reached>> byRule(List<Reached> reached) {
    Map<Rule, List<Reached>> rules = new HashMap<>();
    for (Reached one : reached) {
      rules.computeIfAbsent(one.aimed().rule(), r -> new ArrayList<>()).add(one);
    }
    Comparator<Map.Entry<Rule, List<Reached>>> most =
        Comparator.comparing(rule -> -rule.getValue().size());
    return rules.entrySet().stream()
        .sorted(
            most.thenComparing(rule -> organisation.tree().index(rule.getKey().issuer()))
                .thenComparing(rule -> rule.getKey().measure()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /// The units of one rule in their order.
  static Table table(List<Reached> units, LocalDate today) {
    List<Share> now = units.stream().map(u -> Share.on(u, today)).sorted(Share.ORDER).toList();
    LocalDate then = today.minusDays(WEEK);
    Map<Integer, Share> before =
        isTooYoung(units, then)
            ? Map.of()
            : units.stream().collect(Collectors.toMap(Reached::unit, u -> Share.on(u, then)));
    Map<Integer, Integer> ranks = ranks(now);
    Map<Integer, Integer> ranksBefore =
        ranks(before.values().stream().sorted(Share.ORDER).toList());
    return new Table(
        now.stream()
            .map(share -> {
              int unit = share.of.unit();
              return new Row(
                  unit,
                  share.of.pace(),
                  ranks.getOrDefault(unit, 1),
                  ranksBefore.get(unit),
                  share.since(before.get(unit)));
            })
            .toList());
  }

  private static boolean isTooYoung(List<Reached> units, LocalDate then) {
    return units.isEmpty()
        || units.getFirst().progress().drive().fromDay().plusDays(FEWEST_DAYS - 1L).isAfter(then);
  }

  private static Map<Integer, Integer> ranks(List<Share> inOrder) {
    Map<Integer, Integer> ranks = new HashMap<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Share one = inOrder.get(i);
      boolean ties = i > 0 && inOrder.get(i - 1).isAsFar(one);
      int rank = ties ? ranks.getOrDefault(inOrder.get(i - 1).of.unit(), 1) : i + 1;
      ranks.put(one.of.unit(), rank);
    }
    return ranks;
  }

  /// How much of its target a unit had done on a day.
  private record Share(Reached of, long done, double pace) {
    static final Comparator<Share> ORDER =
        Comparator.comparingDouble((Share share) -> -share.ofTarget())
            .thenComparing(share -> -share.of.target())
            .thenComparing(share -> share.of.unit());

    static Share on(Reached of, LocalDate day) {
      Progress progress = of.progress().on(day);
      Pace pace = progress.pace(of.measure(), of.target());
      double even = Math.max(1, pace.expected());
      return new Share(of, pace.done(), pace.done() / even);
    }

    private double ofTarget() {
      return (double) done / of.target();
    }

    boolean isAsFar(Share other) {
      return done * other.of.target() == other.done * of.target();
    }

    @Nullable Double since(@Nullable Share before) {
      return before == null ? null : pace - before.pace;
    }
  }
}

package org.sangathan.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.boundaries.Drawing;
import org.sangathan.goals.LeaguePage.Choice;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// Finds units that can fairly be compared: of one level, and of one kind where kinds are known.
@Component
class LikeUnits {
  /// All kinds side by side, for who wants it so.
  static final String EVERY_KIND = "all";

  /// More cannot be read in one moment, nor by anybody in one table.
  private static final int MOST = 5_000;

  private static final String ELECTORS = "electors";
  private static final String BOOTHS = "booths";

  private final Organisation organisation;
  private final Headings headings;

  LikeUnits(Organisation organisation, Headings headings) {
    this.organisation = organisation;
    this.headings = headings;
  }

  /// @param units those that the reader may open, by number in the order of the tree
  record Like(
      String level,
      String kind,
      List<Choice> levels,
      List<Choice> kinds,
      Map<Integer, Heading.Step> units) {

    int[] numbers() {
      return units.keySet().stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// @param counts what the sizes are told in; empty where nothing is known
  record Sizes(String counts, Map<Integer, Long> byUnit) {}

  /// @param level its code; the one of the first unit directly below if there is no such level
  /// @param kind the one of which there are most if there is no such kind
  record Asked(int unit, String level, String kind) {}

  Like below(AsOn as, Asked asked, Actor reader) {
    Drawing drawing = as.drawing();
    Below below = new Below(organisation.tree(), as, asked.unit);
    @Nullable Level chosen = below.level(asked.level);
    if (chosen == null) return new Like("", "", below.levels(null, 0), List.of(), Map.of());
    int[] all = drawing.atLevel(asked.unit, chosen);
    List<Choice> levels = below.levels(chosen, all.length);
    if (all.length > MOST) return new Like(chosen.code(), "", levels, List.of(), Map.of());
    Map<Integer, Heading.Step> open = new LinkedHashMap<>();
    for (Heading.Step step : drawing.named(headings.steps(all, reader))) {
      if (step.opens()) open.put(step.id(), step);
    }
    Map<Integer, String> kinds = kinds(open);
    String like = kind(kinds, asked.kind);
    List<Choice> choices = kindChoices(kinds, like);
    if (!like.equals(EVERY_KIND)) {
      open.keySet().removeIf(one -> !like.equals(kinds.getOrDefault(one, "")));
    }
    return new Like(chosen.code(), like, levels, choices, open);
  }

  /// The levels below a unit.
  private record Below(Tree tree, AsOn as, int unit) {

    @Nullable Level level(String code) {
      int[] children = as.drawing().children(unit);
      return tree.levelOf(tree.tree(unit), code)
          .filter(level -> as.drawing().atLevel(unit, level).length > 0)
          .orElse(children.length == 0 ? null : tree.level(children[0]));
    }

    /// Of a past day only those are counted that are shown.
    ///
    /// @param shown how many of the chosen one
    List<Choice> levels(@Nullable Level chosen, int shown) {
      List<Choice> levels = new ArrayList<>();
      tree.countsBelow(unit)
          .forEach((level, count) -> {
            if (count > MOST) return;
            boolean isChosen = level.equals(chosen);
            @Nullable Integer told = isChosen ? Integer.valueOf(shown) : count;
            if (as.on().isOfThen() && !isChosen) told = null;
            levels.add(new Choice(level.code(), level.nameHi(), level.nameEn(), told, isChosen));
          });
      return levels;
    }
  }

  private Map<Integer, String> kinds(Map<Integer, Heading.Step> units) {
    Map<Integer, String> kinds = new LinkedHashMap<>();
    int[] numbers = units.keySet().stream().mapToInt(Integer::intValue).toArray();
    for (Map.Entry<Integer, Unit> one : organisation.units(numbers).entrySet()) {
      kinds.put(one.getKey(), Objects.toString(one.getValue().kind(), ""));
    }
    return kinds;
  }

  private static Map<String, Integer> counted(Map<Integer, String> kinds) {
    Map<String, Integer> counted = new TreeMap<>();
    kinds.values().forEach(kind -> counted.merge(kind, 1, Integer::sum));
    return counted;
  }

  private static String kind(Map<Integer, String> kinds, String asked) {
    Map<String, Integer> counted = counted(kinds);
    if (counted.size() < 2) return EVERY_KIND;
    if (asked.equals(EVERY_KIND) || counted.containsKey(asked) && !asked.isEmpty()) return asked;
    return counted.entrySet().stream()
        .filter(kind -> !kind.getKey().isEmpty())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(EVERY_KIND);
  }

  private static List<Choice> kindChoices(Map<Integer, String> kinds, String like) {
    Map<String, Integer> counted = counted(kinds);
    if (counted.size() < 2) return List.of();
    List<Choice> choices = new ArrayList<>();
    counted.forEach((kind, count) -> {
      if (!kind.isEmpty()) choices.add(new Choice(kind, null, null, count, kind.equals(like)));
    });
    boolean every = like.equals(EVERY_KIND);
    choices.add(new Choice(EVERY_KIND, null, null, kinds.size(), every));
    return choices;
  }

  /// How large the task of each is: its electors, or else its booths.
  Sizes sizes(AsOn as, int[] units) {
    if (as.on().isOfThen()) return then(as, units);
    Map<Integer, Long> electors = organisation.counts(ELECTORS, units);
    if (!electors.isEmpty()) return new Sizes(ELECTORS, electors);
    Tree tree = organisation.tree();
    Map<Integer, Long> booths = new LinkedHashMap<>();
    for (int unit : units) {
      long leaves = IntStream.of(tree.under(unit)).filter(u -> u != unit && tree.isLeaf(u)).count();
      if (leaves > 0) booths.put(unit, leaves);
    }
    return booths.isEmpty() ? new Sizes("", booths) : new Sizes(BOOTHS, booths);
  }

  /// How many booths each had then nobody counted.
  private Sizes then(AsOn as, int[] units) {
    Map<Integer, Long> electors = organisation.counts(ELECTORS, as.day(), units);
    return new Sizes(electors.isEmpty() ? "" : ELECTORS, electors);
  }
}

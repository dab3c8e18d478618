package org.sangathan.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.organisation.Organisation.Found;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows units by what somebody typed: names of units are nobody's secret, so whoever is signed in
/// finds them all; what lies behind them opens by post.
@Controller
class ShowSearch {
  private static final int MOST = 20;

  private final Organisation organisation;
  private final Headings headings;
  private final Gate gate;

  ShowSearch(Organisation organisation, Headings headings, Gate gate) {
    this.organisation = organisation;
    this.headings = headings;
    this.gate = gate;
  }

  /// @param q what was typed in the masthead
  /// @param to the same in a field of a form that asks to which unit
  @GetMapping("/search")
  @SignedInOnly
  SearchPage show(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String to) {
    String typed = q.isEmpty() ? to : q;
    return new SearchPage(typed, hits(actor, typed));
  }

  List<SearchPage.Hit> hits(Actor actor, String typed) {
    Tree tree = organisation.tree();
    int[] own = {gate.home(actor).unit()};
    List<Found> found = organisation.search(typed, own, MOST);
    int[] shown =
        found.stream()
            .map(Found::unit)
            .flatMapToInt(unit -> IntStream.of(unit.id(), unit.parent()))
            .filter(unit -> unit != Tree.NONE)
            .distinct()
            .toArray();
    Map<Integer, Heading.Step> steps =
        headings.steps(shown, actor).stream()
            .collect(Collectors.toMap(Heading.Step::id, Function.identity()));
    return found.stream()
        .filter(f -> tree.has(f.unit().id()) && steps.containsKey(f.unit().id()))
        .map(f -> hit(f, steps))
        .toList();
  }

  private static SearchPage.Hit hit(Found found, Map<Integer, Heading.Step> steps) {
    Heading.@Nullable Step parent = steps.get(found.unit().parent());
    return new SearchPage.Hit(
        Objects.requireNonNull(steps.get(found.unit().id())),
        parent,
        found.by(),
        found.unit().isClosed());
  }
}

package org.sangathan.formation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.TreeName;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows of which posts the committees of a tree consist, at its top.
@Controller
class ShowRules {
  private final RuleStore store;
  private final Formation formation;
  private final PostKinds kinds;
  private final Organisation organisation;
  private final Headings headings;

  ShowRules(
      RuleStore store,
      Formation formation,
      PostKinds kinds,
      Organisation organisation,
      Headings headings) {
    this.store = store;
    this.formation = formation;
    this.kinds = kinds;
    this.organisation = organisation;
    this.headings = headings;
  }

  @GetMapping("/u/{code}/formation/rules")
  @Sees("formation.require-posts")
  RulesPage show(Place place, Actor actor) {
    Tree tree = organisation.tree();
    if (Arrays.stream(tree.roots()).noneMatch(root -> root == place.unit())) {
      throw new NotServed(FormationRefusal.ONLY_AT_THE_TOP);
    }
    int number = tree.tree(place.unit());
    List<PostKinds.PostKind> inOrder = kinds.all();
    Map<String, PostKinds.PostKind> known =
        inOrder.stream().collect(Collectors.toMap(PostKinds.PostKind::code, Function.identity()));
    Map<Integer, Coverage.Goals> goals = formation.goals();
    Map<Integer, List<Rule>> rules =
        store.all().stream().collect(Collectors.groupingBy(Rule::level));
    return new RulesPage(
        headings.of(place.unit(), actor),
        organisation.trees().stream()
            .filter(named -> named.id() == number)
            .map(TreeName::code)
            .findFirst()
            .orElseThrow(),
        tree.levels(number).stream()
            .map(level ->
                new RulesPage.LevelRules(
                    level,
                    tree.unitsAtLevelUnder(place.unit(), level.id()).length,
                    rules.getOrDefault(level.id(), List.of()).stream()
                        .filter(rule -> known.containsKey(rule.kind()))
                        .map(rule -> line(rule, known))
                        .toList(),
                    goals.getOrDefault(level.id(), Coverage.Goals.NONE)))
            .toList(),
        inOrder);
  }

  private static RulesPage.Line line(Rule rule, Map<String, PostKinds.PostKind> known) {
    PostKinds.PostKind kind = Objects.requireNonNull(known.get(rule.kind()));
    return new RulesPage.Line(
        kind.code(),
        kind.nameHi(),
        kind.nameEn(),
        rule.places(),
        rule.required(),
        rule.actingAllowed(),
        rule.termMonths());
  }
}

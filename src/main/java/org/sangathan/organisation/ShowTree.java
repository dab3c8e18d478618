package org.sangathan.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the tree from one unit downwards. Structure is nothing personal, but it is shown only to
/// those who have something to do there.
@Controller
class ShowTree {
  private static final int MOST = 500;

  private final Organisation organisation;
  private final Headings headings;

  ShowTree(Organisation organisation, Headings headings) {
    this.organisation = organisation;
    this.headings = headings;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/tree")
  @Sees("organisation.show-tree")
  TreePage own(Place place, Actor actor) {
    return show(place, actor);
  }

  @GetMapping("/u/{code}/tree")
  @Sees("organisation.show-tree")
  TreePage show(Place place, Actor actor) {
    Tree tree = organisation.tree();
    int[] children = tree.children(place.unit());
    List<TreePage.Node> nodes =
        headings.steps(byLevel(tree, children), actor).stream()
            .sorted(Comparator.comparing(step -> rank(tree, step)))
            .map(step -> new TreePage.Node(step, isLeaf(tree, step.id()), counts(tree, step.id())))
            .toList();
    return new TreePage(
        headings.of(place.unit(), actor),
        nodes,
        children.length - nodes.size(),
        counts(tree, place.unit()));
  }

  private static int[] byLevel(Tree tree, int[] children) {
    return IntStream.of(children)
        .boxed()
        .sorted(Comparator.comparing(unit -> tree.level(unit).rank()))
        .limit(MOST)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean isLeaf(Tree tree, int unit) {
    return tree.children(unit).length == 0;
  }

  private static List<TreePage.Count> counts(Tree tree, int unit) {
    return tree.countsBelow(unit).entrySet().stream()
        .map(e -> new TreePage.Count(e.getKey().nameHi(), e.getKey().nameEn(), e.getValue()))
        .toList();
  }

  /// Levels from the top down, codes as people count: 2 before 10.
  private static String rank(Tree tree, Heading.Step step) {
    StringBuilder rank = new StringBuilder().append((char) tree.level(step.id()).rank());
    for (String part : step.code().split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
      boolean number = Character.isDigit(part.charAt(0));
      rank.append(number ? "0".repeat(Math.max(0, 32 - part.length())) + part : part);
    }
    return rank.toString();
  }
}

package org.sangathan.organisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.UnitColumns.Plain;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the tree from one unit downwards. Structure is nothing personal, but it is shown only to
/// those who have something to do there.
@Controller
class ShowTree {
  private static final String CAPABILITY = "organisation.show-tree";
  private static final int MOST = 500;
  private static final List<String> PAPER =
      List.of(
          "organisation.import-units.column.code",
          "form.field.unit",
          "organisation.import-units.column.level",
          "organisation.import-units.column.parent_code",
          "organisation.import-units.column.valid_from",
          "organisation.import-units.column.valid_to");

  private final Organisation organisation;
  private final Headings headings;
  private final UnitExport export;
  private final Gate gate;

  ShowTree(Organisation organisation, Headings headings, UnitExport export, Gate gate) {
    this.organisation = organisation;
    this.headings = headings;
    this.export = export;
    this.gate = gate;
  }

  /// From the menu, which knows no unit.
  @GetMapping("/tree")
  @Sees(CAPABILITY)
  TreePage own(Place place, Actor actor) {
    return show(place, actor);
  }

  @GetMapping("/u/{code}/tree")
  @Sees(CAPABILITY)
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

  /// The unit and all that lies below it, as the file that the import takes.
  @GetMapping("/u/{code}/tree.{form:csv|xlsx}")
  @Sees(CAPABILITY)
  Listing file(Place place, Actor actor, Voice voice) {
    return new Listing(
        place.code() + "-units",
        title(place, actor, voice),
        "",
        export.columns(place.unit()),
        to -> export.each(place.unit(), seen(actor), to));
  }

  /// The same for people, who read names and not codes of levels.
  @GetMapping("/u/{code}/tree.{form:print}")
  @Sees(CAPABILITY)
  Listing paper(Place place, Actor actor, Voice voice) {
    Map<String, String> levels =
        organisation.tree().levels().stream()
            .collect(
                Collectors.toMap(
                    Level::code, level -> voice.name(level.nameHi(), level.nameEn()), (a, b) -> a));
    return new Listing(
        place.code() + "-units",
        title(place, actor, voice),
        "",
        PAPER.stream().map(voice::say).toList(),
        to -> export.each(place.unit(), seen(actor), unit -> to.row(told(unit, levels, voice))));
  }

  private static List<? extends @Nullable Object> told(
      List<? extends @Nullable Object> unit, Map<String, String> levels, Voice voice) {
    return Arrays.asList(
        unit.get(Plain.CODE.ordinal()),
        voice.name(
            (String) unit.get(Plain.NAME_HI.ordinal()), (String) unit.get(Plain.NAME_EN.ordinal())),
        levels.get(unit.get(Plain.LEVEL.ordinal())),
        unit.get(Plain.PARENT_CODE.ordinal()),
        unit.get(Plain.VALID_FROM.ordinal()),
        unit.get(Plain.VALID_TO.ordinal()));
  }

  private String title(Place place, Actor actor, Voice voice) {
    Heading.Step unit = headings.of(place.unit(), actor).unit();
    return voice.say("organisation.tree.title-of", voice.name(unit.nameHi(), unit.nameEn()));
  }

  private Predicate<Place> seen(Actor actor) {
    return unit -> gate.posting(actor, CAPABILITY, unit).isPresent();
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

package org.sangathan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.PageFigures;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.TreeName;
import org.sangathan.organisation.Unit;
import org.sangathan.overview.UnitPage.Choice;
import org.sangathan.overview.UnitPage.Row;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// Sets units side by side: the children of a unit, all of one level below it, or those of another
/// hierarchy with what of them lies here.
@Component
class Comparison {
  /// More than so many units cannot be read in one moment, nor by anybody in one table.
  private static final int MOST_UNITS = 5_000;

  /// Of more than that so many are read at once, for a file.
  private static final int AT_ONCE = 1_000;

  private final Organisation organisation;
  private final Figures figures;
  private final Gate gate;

  Comparison(Organisation organisation, Figures figures, Gate gate) {
    this.organisation = organisation;
    this.figures = figures;
    this.gate = gate;
  }

  /// Who reads the table of which unit.
  record Reader(Place place, Actor actor, Language language) {}

  /// @param shown as the page shows it
  /// @param children the units directly below, whatever is shown and filtered
  record Found(UnitPage.Comparison shown, List<Row> children) {}

  /// The units directly below, unless they are too many to be set side by side.
  static int[] below(int unit, Question question) {
    Chosen children = children(question.drawing(), unit);
    return children.isTooMany() ? new int[0] : children.keys();
  }

  /// @param read with the figures of the units directly below
  Found of(Reader reader, Question question, UnitPage.Asked asked, PageFigures read) {
    Tree tree = organisation.tree();
    Chosen chosen = choose(tree, reader.place().unit(), question);
    List<Row> children =
        rows(
            new Read(
                tree,
                children(question.drawing(), reader.place().unit()),
                question,
                read.below(),
                read.linked()),
            reader);
    List<Row> all = chosen.id == 0 ? children : rows(read(tree, chosen, question), reader);
    UnitTable table = UnitTable.of(all, question, reader.language());
    UnitPage.Comparison shown =
        new UnitPage.Comparison(
            chosen.what,
            choices(tree, reader.place().unit(), chosen, new Asked(question, asked)),
            table.rows().stream().limit(question.rows()).toList(),
            chosen.isTooMany() ? chosen.groups.size() : all.size(),
            table.rows().size(),
            chosen.isTooMany(),
            columns(all),
            table.tiles(),
            all.stream().map(Row::kind).filter(Objects::nonNull).distinct().sorted().toList(),
            table.sort(),
            question.isRising());
    return new Found(shown, children);
  }

  /// All rows in the order asked for; more than can be compared come as the tree has them.
  ///
  /// @return whether all were wanted
  boolean each(Reader reader, Question question, Predicate<Row> wanted) {
    Tree tree = organisation.tree();
    Chosen chosen = choose(tree, reader.place().unit(), question);
    if (!chosen.isTooMany()) {
      List<Row> rows = rows(read(tree, chosen, question), reader);
      return UnitTable.of(rows, question, reader.language()).rows().stream().allMatch(wanted);
    }
    int size = chosen.groups.size();
    for (int from = 0; from < size; from += AT_ONCE) {
      List<Group> some = chosen.groups.subList(from, Math.min(size, from + AT_ONCE));
      Chosen part = new Chosen(chosen.what, chosen.id, some);
      List<Row> rows = rows(read(tree, part, question), reader);
      if (!UnitTable.fitting(rows, question).stream().allMatch(wanted)) return false;
    }
    return true;
  }

  // ---- which units ----

  /// @param what `children`, `level`, `tree` (another hierarchy) or `linked`
  private record Chosen(String what, int id, List<Group> groups) {
    boolean isBelow() {
      return what.equals("children") || what.equals("level");
    }

    boolean isTooMany() {
      return groups.size() > MOST_UNITS;
    }

    int[] keys() {
      return groups.stream().mapToInt(Group::key).toArray();
    }
  }

  private Chosen choose(Tree tree, int unit, Question question) {
    for (TreeName other : organisation.trees()) {
      if (other.code().equals(question.text("tree")) && other.id() != tree.tree(unit)) {
        return new Chosen("tree", other.id(), linkedOf(tree, question.drawing(), other.id(), unit));
      }
    }
    for (Level level : tree.levels(tree.tree(unit))) {
      if (level.code().equals(question.text("level"))) {
        int[] units = question.drawing().atLevel(unit, level);
        return new Chosen("level", level.id(), IntStream.of(units).mapToObj(Group::of).toList());
      }
    }
    return children(question.drawing(), unit);
  }

  /// A ward has no children of its own: what is linked to it stands in their place.
  private static Chosen children(Drawing drawing, int unit) {
    int[] children = drawing.children(unit);
    int[] linked = children.length == 0 ? drawing.linked(unit) : new int[0];
    int[] shown = linked.length == 0 ? children : linked;
    String what = linked.length == 0 ? "children" : "linked";
    return new Chosen(what, 0, IntStream.of(shown).mapToObj(Group::of).toList());
  }

  /// The units of another hierarchy of which something lies here.
  private static List<Group> linkedOf(Tree tree, Drawing drawing, int other, int unit) {
    List<Group> groups = new ArrayList<>();
    for (int root : tree.roots()) {
      if (tree.tree(root) != other || tree.linkedUnder(root).length == 0) continue;
      for (int each : tree.under(root)) {
        if (tree.linkedTo(each).length == 0) continue;
        Group group = drawing.linkedWithin(each, unit);
        if (!group.isEmpty()) groups.add(group);
      }
    }
    return groups;
  }

  private record Asked(Question question, UnitPage.Asked address) {}

  /// Of a past day only those are counted that are shown.
  private List<Choice> choices(Tree tree, int unit, Chosen chosen, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    boolean first = chosen.id == 0;
    Drawing drawing = asked.question.drawing();
    UnitPage.Asked page = asked.address;
    int count = first ? chosen.groups.size() : drawing.children(unit).length;
    choices.add(new Choice("", "", count, page.with("level", "", "tree", ""), first, true));
    tree.countsBelow(unit)
        .forEach((level, units) -> {
          boolean on = chosen.what.equals("level") && chosen.id == level.id();
          String address = page.with("level", level.code(), "tree", "");
          @Nullable Integer shown = on ? Integer.valueOf(chosen.groups.size()) : units;
          if (page.isOfThen() && !on) shown = null;
          choices.add(new Choice(level.nameHi(), level.nameEn(), shown, address, on, false));
        });
    for (TreeName other : organisation.trees()) {
      if (other.id() == tree.tree(unit)) continue;
      int units = linkedOf(tree, drawing, other.id(), unit).size();
      if (units == 0) continue;
      boolean on = chosen.what.equals("tree") && chosen.id == other.id();
      String address = page.with("level", "", "tree", other.code());
      choices.add(new Choice(other.nameHi(), other.nameEn(), units, address, on, false));
    }
    return choices;
  }

  // ---- what is told of them ----

  /// Units with their figures, as on the day that was asked for.
  private record Read(
      Tree tree,
      Chosen chosen,
      Question question,
      Map<Integer, GroupFigures> units,
      Map<Integer, GroupFigures> linked) {}

  private static Read read(Tree tree, Chosen chosen, Question question) {
    if (chosen.isTooMany()) return new Read(tree, chosen, question, Map.of(), Map.of());
    Drawing drawing = question.drawing();
    LocalDate end = question.days().end();
    List<Group> linked = chosen.isBelow() ? linked(drawing, chosen.keys()) : List.of();
    return new Read(
        tree,
        chosen,
        question,
        byKey(drawing.figures(chosen.groups, question.days().month())),
        linked.isEmpty() ? Map.of() : byKey(drawing.figures(linked, end)));
  }

  private static Map<Integer, GroupFigures> byKey(List<GroupFigures> read) {
    Map<Integer, GroupFigures> byKey = new HashMap<>();
    read.forEach(one -> byKey.put(one.key(), one));
    return byKey;
  }

  private List<Row> rows(Read read, Reader reader) {
    Chosen chosen = read.chosen;
    if (chosen.isTooMany()) return List.of();
    int[] keys = chosen.keys();
    Map<Integer, Unit> units = read.question.drawing().units(keys);
    OnDay day = read.question.day();
    Map<Integer, Long> electors =
        day.isOfThen()
            ? organisation.counts("electors", day.end(), keys)
            : organisation.counts("electors", keys);
    List<Row> rows = new ArrayList<>();
    for (int key : keys) {
      @Nullable Unit unit = units.get(key);
      if (unit == null) continue;
      boolean opens = opens(reader.actor(), unit);
      // Outside one's reach a unit is not there; what is linked is part of the page's own unit.
      if (!opens && chosen.isBelow()) continue;
      GroupFigures beside = chosen.isBelow() ? read.linked.get(key) : null;
      rows.add(
          new Portrait(figures.measures(), Objects.requireNonNull(read.units.get(key)), day.end())
              .row(named(read.tree, unit, opens), electors.get(key), beside));
    }
    return rows;
  }

  private static List<Group> linked(Drawing drawing, int[] keys) {
    return IntStream.of(keys)
        .mapToObj(unit -> new Group(unit, drawing.linked(unit)))
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private static Portrait.Named named(Tree tree, Unit unit, boolean opens) {
    Level level = tree.level(unit.id());
    return new Portrait.Named(unit, level, opens);
  }

  private boolean opens(Actor actor, Unit unit) {
    Place place = new Place(unit.id(), unit.cell(), unit.code());
    return gate.posting(actor, Figures.SHOW_UNIT, place).isPresent();
  }

  private static UnitPage.Columns columns(List<Row> rows) {
    return new UnitPage.Columns(
        rows.stream().map(Row::levelEn).distinct().count() > 1,
        rows.stream().anyMatch(row -> row.electors() != null),
        rows.stream().anyMatch(row -> row.linked() != null));
  }
}

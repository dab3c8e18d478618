package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sangathan.bodies.RedrawnBodies;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Unit;
import org.sangathan.redrawing.RenewedStore.Renewed;

/// Which units become which: the same for a split, a merger and a whole list. What is asked of each
/// unit is found once, because a list has ten thousands of them.
final class Plan {

  /// A unit as it will be.
  ///
  /// @param there one that goes on; null for one that is made
  /// @param again a closed one whose code is free again, because what made it was undone
  record Part(@Nullable Unit there, Boundaries.Wanted wanted, @Nullable Unit again) {

    static Part goingOn(Unit unit) {
      return new Part(
          unit, new Boundaries.Wanted(unit, unit.code(), unit.nameHi(), unit.nameEn()), null);
    }

    String code() {
      return there == null
          ? wanted.code().strip().toUpperCase(java.util.Locale.ROOT)
          : there.code();
    }
  }

  /// @param part its place among the parts
  record Line(int before, int part, long share) {}

  /// What becomes of posts in units that go into a part with others.
  private enum Posts {
    GO_ON,
    END
  }

  private final List<Part> parts;
  private final List<Line> lines;
  private final Map<Integer, Integer> below;
  private final Posts posts;
  private final List<Renewed> renewed;
  private final Map<Integer, List<Line>> byUnit = new TreeMap<>();
  private final Map<Integer, Integer> firstParts = new HashMap<>();
  private final Map<Integer, Integer> firstIn = new HashMap<>();

  /// @param lines of each unit one or several, the one in which its posts go on first
  /// @param below the units directly below that go elsewhere, each with the place of its part
  Plan(List<Part> parts, List<Line> lines, Map<Integer, Integer> below) {
    this(parts, lines, below, Posts.GO_ON, List.of());
  }

  private Plan(
      List<Part> parts,
      List<Line> lines,
      Map<Integer, Integer> below,
      Posts posts,
      List<Renewed> renewed) {
    this.parts = List.copyOf(parts);
    this.lines = List.copyOf(lines);
    this.below = below;
    this.posts = posts;
    this.renewed = List.copyOf(renewed);
    lines.forEach(line -> byUnit.computeIfAbsent(line.before, u -> new ArrayList<>()).add(line));
    byUnit.forEach((unit, own) -> {
      int first = own.stream().filter(this::isItself).findFirst().orElse(own.getFirst()).part;
      firstParts.put(unit, first);
      firstIn.merge(first, 1, Integer::sum);
    });
  }

  List<Part> parts() {
    return parts;
  }

  List<Line> lines() {
    return lines;
  }

  Map<Integer, Integer> below() {
    return below;
  }

  /// Units that go on under another name or below another unit, whether or not people of them go.
  List<Renewed> renewed() {
    return renewed;
  }

  Plan withRenewed(List<Renewed> some) {
    return new Plan(parts, lines, below, posts, some);
  }

  boolean changesNothing() {
    return parts.isEmpty() && renewed.isEmpty();
  }

  /// Posts of units that go into others are over, and given anew there.
  Plan endingPosts() {
    return new Plan(parts, lines, below, Posts.END, renewed);
  }

  /// The units that are redrawn, in ascending order.
  List<Integer> units() {
    return List.copyOf(byUnit.keySet());
  }

  boolean has(int unit) {
    return byUnit.containsKey(unit);
  }

  List<Line> of(int unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  boolean goesOn(int unit) {
    return of(unit).stream().anyMatch(this::isItself);
  }

  private boolean isItself(Line line) {
    Unit there = parts.get(line.part).there;
    return there != null && there.id() == line.before;
  }

  boolean closes(int unit) {
    return has(unit) && !goesOn(unit);
  }

  List<Integer> closing() {
    return byUnit.keySet().stream().filter(unit -> !goesOn(unit)).toList();
  }

  /// Where posts and what nobody sorted go: the unit itself where it goes on, else its first part.
  int firstPart(int unit) {
    return Objects.requireNonNull(firstParts.get(unit));
  }

  /// Whether its posts end: it goes into a part with others, and it was said that they do.
  boolean endsPosts(int unit) {
    return posts == Posts.END
        && closes(unit)
        && Objects.requireNonNull(firstIn.get(firstPart(unit))) > 1;
  }

  /// What follows each unit, in the order in which units were said, for what hangs on units.
  ///
  /// @param units from the place of a part to its unit
  List<RedrawnBodies.Line> following(IntUnaryOperator units) {
    return lines.stream()
        .map(Line::before)
        .distinct()
        .map(unit -> {
          List<Integer> after =
              new ArrayList<>(
                  List.of(units.applyAsInt(Objects.requireNonNull(firstParts.get(unit)))));
          of(unit).forEach(line -> after.add(units.applyAsInt(line.part)));
          return new RedrawnBodies.Line(unit, after.stream().distinct().toList());
        })
        .toList();
  }

  /// The same before any part is made: those have numbers below zero.
  List<RedrawnBodies.Line> following() {
    return following(part -> {
      Unit there = parts.get(part).there;
      return there == null ? -1 - part : there.id();
    });
  }

  Plan withBelow(Map<Integer, Integer> others) {
    return new Plan(parts, lines, others, posts, renewed);
  }

  Plan withShares(List<Long> shares) {
    List<Line> shared = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shared.add(new Line(lines.get(i).before, lines.get(i).part, shares.get(i)));
    }
    return new Plan(parts, shared, below, posts, renewed);
  }
}

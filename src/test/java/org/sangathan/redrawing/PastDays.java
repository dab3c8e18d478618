package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.OnDay;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.figures.Measure;
import org.sangathan.membership.MembershipMeasures;
import org.sangathan.organisation.Tree;
import org.sangathan.redrawing.Reckoning.Drawn;
import org.sangathan.redrawing.Reckoning.Line;
import org.sangathan.redrawing.Reckoning.Standing;

/// Days as they were when they ended, to be asked for again when the tree is another one: as it was
/// then everything is what it was on that evening; in today's boundaries it is what is reckoned by
/// hand.
final class PastDays {

  /// @param own what stood in each unit of the history
  /// @param above what stood in each unit above them, as the pages told it on that evening
  /// @param parents of the units that were open
  private record Evening(
      LocalDate day,
      Map<String, Long> own,
      Map<Integer, Long> above,
      Map<String, String> parents) {}

  private final List<Evening> evenings = new ArrayList<>();
  private final Map<String, TreeMap<LocalDate, Long>> recorded;
  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<Drawn, LocalDate> undone = new IdentityHashMap<>();
  private final Numbers numbers;
  private final Figures figures;
  private final Drawings drawings;

  /// @param recorded by unit how many on which day; it grows with the history
  PastDays(
      Numbers numbers,
      Figures figures,
      Drawings drawings,
      Map<String, TreeMap<LocalDate, Long>> recorded) {
    this.recorded = recorded;
    this.numbers = numbers;
    this.figures = figures;
    this.drawings = drawings;
  }

  /// The day has just ended.
  ///
  /// @param all units of the history
  /// @param parents of those that are open
  void end(LocalDate day, List<String> all, Map<String, String> parents) {
    Map<String, Long> own = new HashMap<>();
    for (String code : all) {
      own.put(code, here(code, MembershipMeasures.CLAIMED, day));
    }
    Map<Integer, Long> above = new HashMap<>();
    for (int unit : numbers.above(parents.values())) {
      above.put(unit, stood(figures.of(groups(unit), day), day));
    }
    evenings.add(new Evening(day, own, above, parents));
  }

  void drawn(Drawn one) {
    drawn.add(one);
  }

  void undone(Drawn one, LocalDate day) {
    undone.put(one, day);
  }

  /// @param parents of the units that are open today
  void look(Map<String, String> parents, String told) {
    for (Evening evening : evenings) {
      asItWasThen(evening, told + evening.day);
      inTodaysBoundaries(evening, parents, told + evening.day);
    }
    made(LocalDate.MAX, drawings.today(), parents.keySet(), told + "now");
    for (int unit : numbers.above(parents.values())) addsUp(unit, told);
  }

  /// What the units of a page made is what the unit above them made, whatever was redrawn or moved.
  private void addsUp(int unit, String told) {
    Drawing today = drawings.today();
    List<Group> groups = new ArrayList<>(groups(unit));
    for (int child : today.children(unit)) groups.add(Group.of(child));
    List<Long> made = today.figures(groups, LocalDate.EPOCH).stream().map(this::enrolled).toList();
    long below = made.subList(1, made.size()).stream().mapToLong(each -> each).sum();
    assertThat(below + enrolled(today.here(unit, LocalDate.EPOCH)))
        .as("below " + unit + told)
        .isEqualTo(made.getFirst());
  }

  private long enrolled(GroupFigures of) {
    int enrolled = figures.measures().indexOf(MembershipMeasures.ENROLLED);
    return of.gained(enrolled, LocalDate.EPOCH, LocalDate.MAX);
  }

  private void asItWasThen(Evening evening, String told) {
    Drawing then = drawing(evening, "then");
    evening.above.forEach((unit, stood) ->
        assertThat(stood(then, unit, evening.day)).as("then " + unit + told).isEqualTo(stood));
    evening.own.forEach((code, stood) ->
        assertThat(stood(then, number(code), evening.day))
            .as("then " + code + told)
            .isEqualTo(stood));
    evening.own.forEach((code, stood) ->
        assertThat(here(code, MembershipMeasures.CLAIMED, evening.day))
            .as("closed " + code + told)
            .isEqualTo(stood));
    recorded.forEach((code, days) ->
        assertThat(here(code, MembershipMeasures.ENROLLED, evening.day))
            .as("made then by " + code + told)
            .isEqualTo(days.headMap(evening.day, true).values().stream().mapToLong(v -> v).sum()));
    List<Integer> ofHistory = evening.own.keySet().stream().map(this::number).toList();
    for (String parent : new HashSet<>(evening.parents.values())) {
      assertThat(IntStream.of(then.children(number(parent))).boxed().filter(ofHistory::contains))
          .as("below " + parent + told)
          .containsExactlyInAnyOrderElementsOf(
              evening.parents.keySet().stream()
                  .filter(code -> parent.equals(evening.parents.get(code)))
                  .map(this::number)
                  .toList());
    }
  }

  private void inTodaysBoundaries(Evening evening, Map<String, String> parents, String told) {
    Drawing today = drawing(evening, "today");
    Map<String, Long> own = new HashMap<>(evening.own);
    linesSince(evening.day).forEach(lines -> redraw(own, lines));
    parents
        .keySet()
        .forEach(code ->
            assertThat(stood(today, number(code), evening.day))
                .as("today " + code + told)
                .isEqualTo(own.getOrDefault(code, 0L)));
    made(evening.day, today, parents.keySet(), told);
    Tree tree = numbers.tree();
    for (int unit : evening.above.keySet()) {
      ToLongFunction<Map<String, String>> of =
          lying ->
              lying.entrySet().stream()
                  .filter(one -> tree.within(number(one.getValue()), unit))
                  .mapToLong(
                      one -> (lying == parents ? own : evening.own).getOrDefault(one.getKey(), 0L))
                  .sum();
      assertThat(stood(today, unit, evening.day) - evening.above.getOrDefault(unit, 0L))
          .as("today above " + unit + told)
          .isEqualTo(of.applyAsLong(parents) - of.applyAsLong(evening.parents));
    }
  }

  /// Day by day what those made who are told of today.
  private void made(LocalDate until, Drawing today, Set<String> open, String told) {
    Map<String, TreeMap<LocalDate, Long>> made =
        Reckoning.inTodaysBoundaries(until(until), allLines());
    int enrolled = figures.measures().indexOf(MembershipMeasures.ENROLLED);
    for (String code : open) {
      GroupFigures own = today.here(number(code), LocalDate.EPOCH);
      made.getOrDefault(code, new TreeMap<>())
          .forEach((day, value) ->
              assertThat(own.gained(enrolled, day, day))
                  .as("made by " + code + " on " + day + told)
                  .isEqualTo(value));
    }
  }

  private Map<String, TreeMap<LocalDate, Long>> until(LocalDate day) {
    Map<String, TreeMap<LocalDate, Long>> until = new HashMap<>();
    recorded.forEach((code, days) -> until.put(code, new TreeMap<>(days.headMap(day, true))));
    return until;
  }

  /// Where somebody is told today whose unit that was after the day: itself while it is open, else
  /// the first that followed it; of one that was made since and undone, the first of which it was
  /// made.
  String onward(String code, LocalDate day, Set<String> open) {
    if (open.contains(code)) return code;
    String at = followed(code, day);
    for (int i = drawn.size() - 1; at.equals(code) && i >= 0; i--) {
      Drawn one = drawn.get(i);
      if (!undone.containsKey(one) || !one.day().isAfter(day)) continue;
      at =
          one.lines().stream()
              .filter(line -> line.after().equals(code))
              .map(Line::before)
              .min(Comparator.comparingInt(this::number))
              .map(before -> onward(before, day, open))
              .orElse(at);
    }
    return at;
  }

  private String followed(String code, LocalDate day) {
    String at = code;
    for (List<Line> lines : linesSince(day)) {
      String before = at;
      List<String> parts =
          lines.stream().filter(line -> line.before().equals(before)).map(Line::after).toList();
      if (!parts.isEmpty() && !parts.contains(before)) at = parts.getFirst();
    }
    return at;
  }

  /// What came after the day, one after the other: first the way back out of what was undone since,
  /// the latest first, because nothing is undone while something hangs on it.
  List<List<Line>> linesSince(LocalDate day) {
    Stream<Drawn> back = drawn.reversed().stream().filter(undone::containsKey);
    Stream<Drawn> on = drawn.stream().filter(one -> !undone.containsKey(one));
    return Stream.concat(back, on).map(one -> lines(one, day)).toList();
  }

  /// By which lines it comes after the day; what was undone since goes back out of what it made.
  private List<Line> lines(Drawn one, LocalDate day) {
    LocalDate back = undone.get(one);
    if (back == null) return one.day().isAfter(day) ? one.lines() : List.of();
    return one.day().isAfter(day) || !back.isAfter(day) ? List.of() : back(one);
  }

  private List<Line> back(Drawn one) {
    List<String> before = one.lines().stream().map(Line::before).toList();
    return one.lines().stream()
        .filter(line -> !before.contains(line.after()))
        .map(line -> new Line(line.after(), line.before(), line.share()))
        .sorted(Comparator.comparingInt(line -> number(line.after())))
        .toList();
  }

  /// All that was ever redrawn, and the way back out of what was undone, in the same order.
  private List<Reckoning.OnDay> allLines() {
    Stream<Reckoning.OnDay> back =
        drawn.reversed().stream()
            .filter(undone::containsKey)
            .map(one -> new Reckoning.OnDay(Objects.requireNonNull(undone.get(one)), back(one)));
    Stream<Reckoning.OnDay> on =
        drawn.stream()
            .filter(one -> !undone.containsKey(one))
            .map(one -> new Reckoning.OnDay(one.day(), one.lines()));
    return Stream.concat(back, on).toList();
  }

  private static void redraw(Map<String, Long> own, List<Line> lines) {
    for (String code : lines.stream().map(Line::before).distinct().toList()) {
      long stood = Objects.requireNonNullElse(own.put(code, 0L), 0L);
      List<Line> its = lines.stream().filter(line -> line.before().equals(code)).toList();
      Reckoning.parts(stood, its).forEach((part, value) -> own.merge(part, value, Long::sum));
    }
  }

  private Drawing drawing(Evening evening, String drawn) {
    return drawings.on(OnDay.of(evening.day.toString(), drawn, evening.day.plusDays(1)));
  }

  private long stood(Drawing drawing, int unit, LocalDate day) {
    return stood(drawing.figures(groups(unit), day), day);
  }

  private long stood(List<GroupFigures> read, LocalDate day) {
    return read.getFirst().totalOn(figures.measures().indexOf(MembershipMeasures.CLAIMED), day);
  }

  private long here(String code, Measure measure, LocalDate day) {
    return figures
        .here(number(code), LocalDate.EPOCH)
        .totalOn(figures.measures().indexOf(measure), day);
  }

  private static List<Group> groups(int unit) {
    return List.of(Group.of(unit));
  }

  private int number(String code) {
    return numbers.of(code);
  }

  /// @return by code the unit under which each of them lies
  static Map<String, String> parents(List<String> open, Map<String, Standing> standing) {
    return open.stream()
        .collect(
            Collectors.toMap(
                code -> code, code -> Objects.requireNonNull(standing.get(code)).parent()));
  }
}

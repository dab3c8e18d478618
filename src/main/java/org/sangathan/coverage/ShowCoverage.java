package org.sangathan.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.OnDay;
import org.sangathan.coverage.CoveragePage.ChildLine;
import org.sangathan.coverage.CoveragePage.LevelLine;
import org.sangathan.coverage.CoveragePage.Shown;
import org.sangathan.coverage.CoveragePage.StateLine;
import org.sangathan.coverage.CoveragePage.UnitLine;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.State;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Level;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows how far the units below one are formed: level by level, where it is furthest behind, and
/// unit by unit what is missing and since when; now, or as it was when a day ended.
@Controller
class ShowCoverage {
  private static final int SHEET = 50;
  private static final int ROWS_AT_ONCE = 500;

  private final Formation formation;
  private final View.Asking asking;
  private final UnitLines lines;
  private final Squares squares;
  private final Gate gate;

  ShowCoverage(
      Formation formation, View.Asking asking, UnitLines lines, Squares squares, Gate gate) {
    this.formation = formation;
    this.asking = asking;
    this.lines = lines;
    this.squares = squares;
    this.gate = gate;
  }

  /// @param said `level`: the code of the level to look at; if not said, the lowest that a rule
  ///   speaks of and that lies below the unit. `state`: which of its units; those that are not
  ///   formed if not said. `skip`: so many of them. `on`, `boundaries`: see [OnDay#of]
  @GetMapping("/u/{code}/formation")
  @Sees(Formation.SHOW)
  CoveragePage show(Place place, Actor actor, @RequestParam Map<String, String> said) {
    View view = asking.on(said);
    int[] tied = view.tied(place.unit());
    List<LevelLine> levels = levels(view, place.unit(), tied);
    String skip = said.getOrDefault("skip", "");
    int skipped = skip.matches("[0-9]{1,7}") ? Integer.parseInt(skip) : 0;
    boolean present = !view.day().isPast();
    return new CoveragePage(
        asking.headings().of(place.unit(), actor),
        view.day(),
        levels,
        chosen(levels, said.get("level"))
            .map(c ->
                shown(
                    new Looked(view, c, State.of(said.get("state")), tops(c, place, tied), skipped),
                    place,
                    actor))
            .orElse(null),
        present && gate.opens(actor, "formation.state-formation", place),
        present && gate.opens(actor, "formation.require-posts", place) && isRoot(view, place),
        !present && gate.opens(actor, "access.show-accounts", place));
  }

  /// The same units, all of them, to be taken away.
  @GetMapping("/u/{code}/formation.{form:csv|xlsx}")
  @Sees(Formation.SHOW)
  Listing file(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    Taken taken = taken(place, actor, said, voice);
    return listing(
        taken,
        UnitLines.columns(voice),
        reading -> each(taken, line -> reading.row(UnitLines.cells(line, voice))));
  }

  /// The same on paper: hundred units with two posts each on two sheets.
  @GetMapping("/u/{code}/formation.print")
  @Sees(Formation.SHOW)
  Listing print(Place place, Actor actor, @RequestParam Map<String, String> said, Voice voice) {
    Taken taken = taken(place, actor, said, voice);
    List<UnitLine> all = new ArrayList<>();
    each(
        taken,
        line -> {
          all.add(line);
          return all.size() <= Listing.MOST_ON_PAPER;
        });
    Paper paper = Paper.of(place.unit(), all, formation.kinds().values(), voice);
    return listing(taken, paper.columns(), Listing.Rows.of(all, paper::cells));
  }

  /// What is taken away, and by whom.
  ///
  /// @param looked null where no rule speaks of any level
  private record Taken(Place place, View view, @Nullable Looked looked, Actor actor, Voice voice) {}

  private Taken taken(Place place, Actor actor, Map<String, String> said, Voice voice) {
    View view = asking.on(said);
    int[] tied = view.tied(place.unit());
    Looked looked =
        chosen(levels(view, place.unit(), tied), said.get("level"))
            .map(c -> new Looked(view, c, State.of(said.get("state")), tops(c, place, tied), 0))
            .orElse(null);
    return new Taken(place, view, looked, actor, voice);
  }

  private Listing listing(Taken taken, List<String> columns, Listing.Rows rows) {
    Voice voice = taken.voice;
    Looked looked = taken.looked;
    Heading.Step unit = asking.headings().of(taken.place.unit(), taken.actor).unit();
    OnDay day = taken.view.day();
    String past =
        day.isPast() ? voice.say("formation.list.as-on." + day.drawn().code(), day.end()) : "";
    String lead = looked == null ? "" : UnitLines.lead(looked.level, looked.state, voice);
    String wanted = looked == null ? "" : "-" + looked.state.code();
    return new Listing(
        taken.place.code() + "-formation" + wanted + (day.isPast() ? "-" + day.end() : ""),
        voice.say("formation.title-of", voice.name(unit.nameHi(), unit.nameEn())),
        Stream.of(lead, past).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")),
        columns,
        rows);
  }

  /// @param reading whether more are wanted
  private void each(Taken taken, Predicate<UnitLine> reading) {
    for (Looked looked = taken.looked; looked != null; looked = looked.after(ROWS_AT_ONCE)) {
      List<Integer> units = looked.units(ROWS_AT_ONCE);
      for (UnitLine line : lines.of(looked.view, units, taken.actor)) {
        if (!reading.test(line)) return;
      }
      if (units.size() < ROWS_AT_ONCE) return;
    }
  }

  /// What is looked at closely.
  ///
  /// @param tops at or below which its units lie
  /// @param skipped so many of them
  private record Looked(View view, LevelLine level, State state, int[] tops, int skipped) {
    Looked after(int more) {
      return new Looked(view, level, state, tops, skipped + more);
    }

    int levelId() {
      return level.coverage().level();
    }

    List<Integer> units(int most) {
      return List.copyOf(
          new Window(view.ground(), levelId(), state, skipped, most).units(tops).keySet());
    }

    /// Where all units of the level are read already, the tree is not gone down once more.
    ///
    /// @param few as [Squares#units] tells them
    List<Integer> units(Map<Integer, Coverage> few, int most) {
      if (few.isEmpty()) return units(most);
      return few.entrySet().stream()
          .filter(one -> one.getValue().of(state) > 0)
          .skip(skipped)
          .limit(most)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static int[] tops(LevelLine level, Place place, int[] tied) {
    return level.tied() ? tied : new int[] {place.unit()};
  }

  private static boolean isRoot(View view, Place place) {
    return IntStream.of(view.ground().tree().roots()).anyMatch(root -> root == place.unit());
  }

  /// Of the units below first, then of those tied here whose levels do not lie below.
  ///
  /// @param tied see [View#tied]
  private static List<LevelLine> levels(View view, int unit, int[] tied) {
    Beside beside =
        new Beside(
            view.ground().tree().levels().stream().collect(Collectors.toMap(Level::id, l -> l)),
            view.stated(unit).getOrDefault(unit, Map.of()));
    List<Coverage> own = view.levels(unit);
    Set<Integer> below = own.stream().map(Coverage::level).collect(Collectors.toSet());
    return Stream.concat(
            own.stream().flatMap(coverage -> beside.line(coverage, false)),
            view.levels(tied).stream()
                .filter(coverage -> !below.contains(coverage.level()))
                .flatMap(coverage -> beside.line(coverage, true)))
        .toList();
  }

  /// What stands beside the coverage of each level.
  private record Beside(Map<Integer, Level> levels, Map<Integer, Formation.Stated> stated) {

    Stream<LevelLine> line(Coverage coverage, boolean tied) {
      return Optional.ofNullable(levels.get(coverage.level())).stream()
          .map(level ->
              new LevelLine(
                  level.code(),
                  level.nameHi(),
                  level.nameEn(),
                  coverage,
                  stated.get(coverage.level()),
                  tied));
    }
  }

  private static Optional<LevelLine> chosen(List<LevelLine> levels, @Nullable String code) {
    Optional<LevelLine> said =
        levels.stream().filter(l -> l.code().equalsIgnoreCase(code)).findFirst();
    return said.or(() -> levels.stream().filter(l -> !l.tied()).reduce((higher, lower) -> lower))
        .or(() -> levels.stream().reduce((higher, lower) -> lower));
  }

  private Shown shown(Looked looked, Place place, Actor actor) {
    LevelLine level = looked.level;
    View view = looked.view;
    Map<Integer, Coverage> few = Squares.units(view, looked.tops, level.coverage());
    List<CoveragePage.Square> all = squares.of(view, few, actor);
    int[] below = level.tied() ? looked.tops : view.ground().below(place.unit());
    return new Shown(
        level,
        // Ties overlap with the tree in which the units lie, so sums over them could be subtracted,
        // and so could one day from another.
        level.tied() || view.day().isPast()
            ? List.of()
            : formation.shares(place.unit(), level.coverage()),
        looked.state,
        Arrays.stream(State.values())
            .map(s -> new StateLine(s, level.coverage().of(s)))
            .filter(s -> s.count() > 0 || s.state() == looked.state)
            .toList(),
        children(looked, below, actor),
        all,
        squares.map(all).orElse(null),
        listed(looked, looked.units(few, SHEET), actor),
        looked.skipped,
        level.coverage().of(looked.state));
  }

  /// Of a day that is over nothing is given.
  private List<UnitLine> listed(Looked looked, List<Integer> units, Actor actor) {
    List<UnitLine> read = lines.of(looked.view, units, actor);
    Map<Integer, Formation.Stated> said =
        looked.view.stated(read.stream().map(UnitLine::unit).toList(), looked.levelId());
    List<UnitLine> listed =
        read.stream().map(line -> line.saying(said.get(line.unit().id()))).toList();
    return looked.view.day().isPast()
        ? listed
        : lines.giving(looked.view.ground().tree(), listed, actor);
  }

  /// @param units directly below, or tied
  private static List<ChildLine> children(Looked looked, int[] units, Actor actor) {
    Ground ground = looked.view.ground();
    int level = looked.levelId();
    int[] below = IntStream.of(units).filter(c -> ground.tree().level(c).id() != level).toArray();
    Map<Integer, Coverage> covered = ground.of(below, level);
    int[] known = IntStream.of(below).filter(covered::containsKey).toArray();
    List<Heading.Step> steps = looked.view.steps(known, actor);
    Map<Integer, Formation.Stated> said = looked.view.stated(steps, level);
    return steps.stream()
        .map(step ->
            new ChildLine(
                step, covered.getOrDefault(step.id(), Coverage.none(level)), said.get(step.id())))
        .sorted(Comparator.comparing(child -> child.coverage().share()))
        .toList();
  }
}

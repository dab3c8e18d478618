package org.sangathan.formation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.formation.FormationPage.ChildLine;
import org.sangathan.formation.FormationPage.LevelLine;
import org.sangathan.formation.FormationPage.Shown;
import org.sangathan.formation.FormationPage.StateLine;
import org.sangathan.formation.FormationPage.UnitLine;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.pages.Sees;
import org.sangathan.words.Listing;
import org.sangathan.words.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows how far the units below one are formed: level by level, where it is furthest behind, and
/// unit by unit what is missing and since when.
@Controller
class ShowFormation {
  private static final int SHEET = 50;
  private static final int ROWS_AT_ONCE = 500;

  private final Formation formation;
  private final UnitLines lines;
  private final Squares squares;
  private final StatementStore statements;
  private final Organisation organisation;
  private final Headings headings;
  private final Gate gate;

  ShowFormation(
      Formation formation,
      UnitLines lines,
      Squares squares,
      StatementStore statements,
      Organisation organisation,
      Headings headings,
      Gate gate) {
    this.formation = formation;
    this.lines = lines;
    this.squares = squares;
    this.statements = statements;
    this.organisation = organisation;
    this.headings = headings;
    this.gate = gate;
  }

  /// @param level code of the level to look at; if not said, the lowest that a rule speaks of and
  ///   that lies below the unit
  /// @param state which of its units; those that are not formed if not said
  /// @param skip so many of them
  @GetMapping("/u/{code}/formation")
  @Sees(Formation.SHOW)
  FormationPage show(
      Place place,
      Actor actor,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") String skip) {
    List<LevelLine> levels = levels(place.unit());
    Optional<LevelLine> chosen = chosen(levels, level);
    int skipped = skip.matches("[0-9]{1,7}") ? Integer.parseInt(skip) : 0;
    return new FormationPage(
        headings.of(place.unit(), actor),
        levels,
        chosen.map(c -> shown(c, State.of(state), place, actor, skipped)).orElse(null),
        gate.opens(actor, Acts.nameOf(StateFormation.class), place),
        gate.opens(actor, Acts.nameOf(RequirePosts.class), place) && isRoot(place));
  }

  /// The same units, all of them, to be taken away.
  @GetMapping("/u/{code}/formation.{form:csv|xlsx|print}")
  @Sees(Formation.SHOW)
  Listing file(
      Place place,
      Actor actor,
      @RequestParam(required = false) @Nullable String level,
      @RequestParam(required = false) @Nullable String state,
      Voice voice) {
    Heading.Step unit = headings.of(place.unit(), actor).unit();
    Optional<LevelLine> chosen = chosen(levels(place.unit()), level);
    State wanted = State.of(state);
    return new Listing(
        place.code() + "-formation-" + wanted.code(),
        voice.say("formation.title-of", voice.name(unit.nameHi(), unit.nameEn())),
        chosen.map(c -> UnitLines.lead(c, wanted, voice)).orElse(""),
        UnitLines.columns(voice),
        reading -> chosen.ifPresent(c -> each(c, wanted, new Asked(place, actor, voice), reading)));
  }

  private record Asked(Place place, Actor actor, Voice voice) {}

  private void each(LevelLine level, State state, Asked asked, Listing.Reading reading) {
    int skipped = 0;
    while (true) {
      List<Integer> units =
          formation.units(
              tops(asked.place.unit(), level),
              level.coverage().level(),
              state,
              skipped,
              ROWS_AT_ONCE);
      for (UnitLine line : lines.of(units, asked.actor)) {
        if (!reading.row(UnitLines.cells(line, asked.voice))) return;
      }
      if (units.size() < ROWS_AT_ONCE) return;
      skipped += units.size();
    }
  }

  private boolean isRoot(Place place) {
    return Arrays.stream(organisation.tree().roots()).anyMatch(root -> root == place.unit());
  }

  private List<LevelLine> levels(int unit) {
    Map<Integer, Level> known =
        organisation.tree().levels().stream().collect(Collectors.toMap(Level::id, l -> l));
    Beside beside = new Beside(statements.latest(unit), formation.goals());
    List<Coverage> own = formation.coverage(unit);
    return Stream.concat(own.stream(), formation.tied(unit).stream())
        .filter(coverage -> known.containsKey(coverage.level()))
        .map(coverage ->
            beside.line(
                Objects.requireNonNull(known.get(coverage.level())),
                coverage,
                !own.contains(coverage)))
        .toList();
  }

  /// What stands beside the coverage of each level.
  private record Beside(
      Map<Integer, StatementStore.Statement> stated, Map<Integer, Coverage.Goals> goals) {

    LevelLine line(Level level, Coverage coverage, boolean tied) {
      StatementStore.Statement said = stated.get(level.id());
      return new LevelLine(
          level.code(),
          level.nameHi(),
          level.nameEn(),
          coverage,
          coverage.beside(goals.getOrDefault(level.id(), Coverage.Goals.NONE)),
          said == null ? null : said.formed(),
          said == null ? null : said.statedAt().toInstant(),
          tied);
    }
  }

  private int[] tops(int unit, LevelLine level) {
    return level.tied() ? formation.tops(unit) : new int[] {unit};
  }

  private static Optional<LevelLine> chosen(List<LevelLine> levels, @Nullable String code) {
    Optional<LevelLine> said =
        levels.stream().filter(l -> l.code().equalsIgnoreCase(code)).findFirst();
    return said.or(() ->
        Stream.concat(
                levels.stream().filter(LevelLine::tied), levels.stream().filter(l -> !l.tied()))
            .reduce((higher, lower) -> lower));
  }

  private Shown shown(LevelLine level, State state, Place place, Actor actor, int skipped) {
    int id = level.coverage().level();
    int[] tops = tops(place.unit(), level);
    List<Integer> units = formation.units(tops, id, state, skipped, SHEET);
    List<FormationPage.Square> all = squares.of(tops, id, actor);
    return new Shown(
        level,
        state,
        Arrays.stream(State.values())
            .map(s -> new StateLine(s, level.coverage().of(s)))
            .filter(s -> s.count() > 0 || s.state() == state)
            .toList(),
        children(level.tied() ? tops : organisation.tree().children(place.unit()), id, actor),
        all,
        squares.map(all).orElse(null),
        lines.of(units, actor),
        skipped,
        level.coverage().of(state));
  }

  /// @param units directly below, or tied
  private List<ChildLine> children(int[] units, int level, Actor actor) {
    Tree tree = organisation.tree();
    int[] below = Arrays.stream(units).filter(c -> tree.level(c).id() != level).toArray();
    Map<Integer, Coverage> covered = formation.coverage(below, level);
    int[] known = Arrays.stream(below).filter(covered::containsKey).toArray();
    return headings.steps(known, actor).stream()
        .map(step -> new ChildLine(step, covered.getOrDefault(step.id(), Coverage.none(level))))
        .sorted(Comparator.comparing(child -> child.coverage().share()))
        .toList();
  }
}

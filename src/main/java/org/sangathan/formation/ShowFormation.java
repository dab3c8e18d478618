package org.sangathan.formation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    int[] tied = formation.tied(place.unit());
    List<LevelLine> levels = levels(place.unit(), tied);
    Optional<LevelLine> chosen = chosen(levels, level);
    int skipped = skip.matches("[0-9]{1,7}") ? Integer.parseInt(skip) : 0;
    return new FormationPage(
        headings.of(place.unit(), actor),
        levels,
        chosen
            .map(c ->
                shown(new Looked(c, State.of(state), tops(c, place, tied), skipped), place, actor))
            .orElse(null),
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
    int[] tied = formation.tied(place.unit());
    Optional<LevelLine> chosen = chosen(levels(place.unit(), tied), level);
    State wanted = State.of(state);
    return new Listing(
        place.code() + "-formation-" + wanted.code(),
        voice.say("formation.title-of", voice.name(unit.nameHi(), unit.nameEn())),
        chosen.map(c -> UnitLines.lead(c, wanted, voice)).orElse(""),
        UnitLines.columns(voice),
        reading ->
            chosen.ifPresent(
                c -> each(new Looked(c, wanted, tops(c, place, tied), 0), actor, voice, reading)));
  }

  private void each(Looked first, Actor actor, Voice voice, Listing.Reading reading) {
    for (Looked looked = first; ; looked = looked.after(ROWS_AT_ONCE)) {
      List<Integer> units = units(looked, ROWS_AT_ONCE);
      for (UnitLine line : lines.of(units, actor)) {
        if (!reading.row(UnitLines.cells(line, voice))) return;
      }
      if (units.size() < ROWS_AT_ONCE) return;
    }
  }

  /// What is looked at closely.
  ///
  /// @param tops at or below which its units lie
  /// @param skipped so many of them
  private record Looked(LevelLine level, State state, int[] tops, int skipped) {
    Looked after(int more) {
      return new Looked(level, state, tops, skipped + more);
    }

    int levelId() {
      return level.coverage().level();
    }
  }

  private static int[] tops(LevelLine level, Place place, int[] tied) {
    return level.tied() ? tied : new int[] {place.unit()};
  }

  private List<Integer> units(Looked looked, int most) {
    return formation.units(looked.tops, looked.levelId(), looked.state, looked.skipped, most);
  }

  private boolean isRoot(Place place) {
    return Arrays.stream(organisation.tree().roots()).anyMatch(root -> root == place.unit());
  }

  /// Of the units below first, then of those tied here whose levels do not lie below.
  ///
  /// @param tied see [Formation#tied]
  private List<LevelLine> levels(int unit, int[] tied) {
    Beside beside =
        new Beside(
            organisation.tree().levels().stream().collect(Collectors.toMap(Level::id, l -> l)),
            statements.latest(unit));
    List<Coverage> own = formation.coverage(unit);
    Set<Integer> below = own.stream().map(Coverage::level).collect(Collectors.toSet());
    return Stream.concat(
            own.stream().flatMap(coverage -> beside.line(coverage, false)),
            formation.coverage(tied).stream()
                .filter(coverage -> !below.contains(coverage.level()))
                .flatMap(coverage -> beside.line(coverage, true)))
        .toList();
  }

  /// What stands beside the coverage of each level.
  private record Beside(Map<Integer, Level> levels, Map<Integer, StatementStore.Statement> stated) {

    Stream<LevelLine> line(Coverage coverage, boolean tied) {
      StatementStore.Statement said = stated.get(coverage.level());
      return Optional.ofNullable(levels.get(coverage.level())).stream()
          .map(level ->
              new LevelLine(
                  level.code(),
                  level.nameHi(),
                  level.nameEn(),
                  coverage,
                  said == null ? null : said.formed(),
                  said == null ? null : said.statedAt().toInstant(),
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
    List<FormationPage.Square> all = squares.of(looked.tops, level.coverage(), actor);
    int[] below = level.tied() ? looked.tops : organisation.tree().children(place.unit());
    return new Shown(
        level,
        // Ties overlap with the tree in which the units lie, so sums over them could be subtracted.
        level.tied() ? List.of() : formation.shares(place.unit(), level.coverage()),
        looked.state,
        Arrays.stream(State.values())
            .map(s -> new StateLine(s, level.coverage().of(s)))
            .filter(s -> s.count() > 0 || s.state() == looked.state)
            .toList(),
        children(below, looked.levelId(), actor),
        all,
        squares.map(all).orElse(null),
        lines.of(units(looked, SHEET), actor),
        looked.skipped,
        level.coverage().of(looked.state));
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

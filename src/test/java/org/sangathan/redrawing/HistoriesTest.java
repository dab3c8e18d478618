package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Reply;
import org.sangathan.boundaries.Drawings;
import org.sangathan.coverage.Coverages;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.formation.FormationCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.redrawing.Reckoning.Drawn;
import org.sangathan.redrawing.Reckoning.Line;
import org.sangathan.redrawing.Reckoning.Renewal;
import org.sangathan.redrawing.Reckoning.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/// Random histories of people who are recorded, move and withdraw, and of units that are split,
/// merged, redrawn by a list that renames and moves some, moved and undone, against a count by
/// hand: nobody is lost or doubled, names and places are what was said, targets add up, closed days
/// stay as they were, and in today's boundaries the parts are what they should be.
///
/// Each history leaves units behind, and a tree that grows makes all of them slow: after some of
/// them a fresh database begins.
@OwnDatabase
class HistoriesTest extends InHistories {
  private static final int HISTORIES = Integer.getInteger("sangathan.histories", 30);
  private static final int FIRST = Integer.getInteger("sangathan.first-history", 1);
  private static final int IN_ONE_DATABASE = 150;
  private static final int NOTHING_NEW = 5806;
  private static final int DAYS = 700;
  private static final int STEPS = 14;
  private static final int DOCTOR_EVERY = 10;
  private static final int FILE_AGAIN = 6202;

  /// Of more than so many histories, past lists and coverage are looked at in every third.
  private static final int MANY = 100;

  private static final int LISTS_EVERY = 3;

  @Autowired private DayClose close;
  @Autowired private Ledger ledger;
  @Autowired private Drawings drawings;
  @Autowired private ApplicationContext context;
  @Autowired private FormationCheck formations;

  /// The first history of each database.
  static IntStream firsts() {
    return IntStream.iterate(FIRST, first -> first <= HISTORIES, first -> first + IN_ONE_DATABASE);
  }

  @ParameterizedTest
  @MethodSource("firsts")
  @DirtiesContext
  void nothingIsLostOrDoubledInAnyHistory(int first) {
    // Histories close days, and targets of a drive that is over stay as they are.
    driveUntil(TODAY.plusDays(DAYS));
    requirePresidents();
    int last = Math.min(HISTORIES, first + IN_ONE_DATABASE - 1);
    for (int seed = first; seed <= last; seed++) {
      new History(seed).run();
      if (seed % DOCTOR_EVERY == 0 || seed == last) {
        assertThat(check.look().isClean()).as("doctor after history " + seed).isTrue();
        assertThat(formations.look().isClean()).as("doctor after history " + seed).isTrue();
      }
    }
  }

  private final class History {
    private final int seed;
    private final Random chance;
    private final boolean wards;
    private final List<String> open = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Drawn> redrawings = new ArrayList<>();
    private final Map<String, TreeMap<LocalDate, Long>> recorded = new HashMap<>();
    private final Map<String, Long> targets = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final WhoIsWhere who = new WhoIsWhere();
    private final List<Map<String, Object>> saidBefore = new ArrayList<>();
    private final Set<List<String>> brought = new HashSet<>();
    private final PastDays evenings = new PastDays(numbers(), figures, drawings, recorded);
    private final PastLists lists = new PastLists(numbers(), HistoriesTest.this::listed, evenings);
    private final PastCoverage formed = new PastCoverage(numbers(), new Coverages(context));
    private final List<UUID> presidents = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();

    History(int seed) {
      this.seed = seed;
      this.chance = new Random(seed);
      this.wards = seed % 3 == 0;
    }

    void run() {
      String sector = wards ? "D1-CITY" : newUnit("AC1", "sector");
      String other = wards ? "D1-CITY" : newUnit("AC2", "sector");
      for (String parent : List.of(sector, sector, other)) {
        String made = newUnit(parent, wards ? "ward" : "booth");
        standing.put(made, new Standing("इकाई " + made, parent));
        add(made);
      }
      for (int step = 0; step < STEPS; step++) {
        step(sector, other);
        if (step == STEPS / 3) closeDay();
        if (step == STEPS / 2) lists();
      }
      look();
    }

    private void add(String code) {
      open.add(code);
      if (!all.contains(code)) all.add(code);
    }

    private String any(List<String> among) {
      return among.get(chance.nextInt(among.size()));
    }

    private void step(String sector, String other) {
      switch (chance.nextInt(16)) {
        case 0, 1, 2, 3 -> record(any(open));
        case 4 -> recordLate();
        case 5 -> withdraw();
        case 6 -> movePerson();
        case 7, 8 -> splitOne();
        case 9 -> mergeTwo();
        case 10 -> undoOne();
        case 11 -> setTarget();
        case 12 -> redrawByList(chance.nextBoolean() ? sector : other);
        case 13, 14 -> note(changePresident(any(open), presidents, chance));
        default -> {
          if (chance.nextBoolean()) closeDay();
          else if (!wards) moveUnit(chance.nextBoolean() ? sector : other);
        }
      }
    }

    private void note(String what) {
      told.append(what).append("; ");
    }

    private void record(String code) {
      Map<String, Object> said = enrolment(code, "राधा", phone());
      said.put("birthYear", 1960);
      // As the phone was told with the unit; programs do not say it.
      if (chance.nextBoolean()) said.put("cell", organisation.unit(code).orElseThrow().cell());
      said.put("gender", chance.nextBoolean() ? "woman" : "man");
      String person = subject(perform("nisha", "membership.enrol-member", said));
      note("enrol " + code);
      assertThat(person).as(told()).hasSize(36);
      add(person, code);
      saidBefore.add(said);
      count(code);
    }

    private void add(String person, String home) {
      recordedOn(ledger.openDay(), person);
      people.add(person);
      who.put(person, home);
    }

    private void count(String code) {
      recorded.computeIfAbsent(code, c -> new TreeMap<>()).merge(ledger.openDay(), 1L, Long::sum);
    }

    /// For a unit that may be closed by now, or the same once more.
    private void recordLate() {
      if (!saidBefore.isEmpty() && chance.nextBoolean()) {
        Map<String, Object> said = saidBefore.get(chance.nextInt(saidBefore.size()));
        note("again " + said.get("unit"));
        assertThat(perform("nisha", "membership.enrol-member", said).repeated())
            .as(told())
            .isTrue();
        return;
      }
      String code = any(all);
      Reply reply = perform("nisha", "membership.enrol-member", enrolment(code, "उमा", phone()));
      note("late " + code);
      String home = Reckoning.follow(code, open, redrawings);
      assertThat(refusals(reply).isEmpty()).as(code + told()).isEqualTo(!home.isEmpty());
      if (home.isEmpty()) return;
      add(subject(reply), home);
      count(home);
    }

    private void withdraw() {
      if (people.isEmpty()) return;
      String person = people.remove(chance.nextInt(people.size()));
      who.remove(person);
      String home = homeOf(person);
      note("withdraw " + home);
      Reply reply =
          say("nisha", "membership.withdraw-person", home, "person", person, "ground", "mistake");
      assertThat(refusals(reply)).as(told()).isEmpty();
    }

    private void movePerson() {
      if (people.isEmpty()) return;
      String person = any(people);
      String from = homeOf(person);
      String to = any(open);
      if (from.equals(to)) return;
      note("person " + from + ">" + to);
      Reply reply = say("nisha", "membership.move-person", from, "person", person, "to", to);
      who.put(person, to);
      lists.movedByHand(person, from);
      assertThat(refusals(reply)).as(told()).isEmpty();
    }

    private void splitOne() {
      String code = any(open);
      boolean goesOn = chance.nextBoolean();
      Map<String, Object> said = new LinkedHashMap<>();
      List<Line> lines = new ArrayList<>();
      said.put("goesOn", goesOn);
      if (goesOn) lines.add(new Line(code, code, share(said, "share")));
      for (int n = 1; n <= (goesOn ? 1 : 2) + chance.nextInt(2); n++) {
        String made = newCode();
        said.put("code" + n, made);
        said.put("nameHi" + n, "भाग");
        lines.add(new Line(code, made, share(said, "share" + n)));
        makeLike(code, made, "भाग");
      }
      said.put("how", "share");
      note("split " + lines);
      draw(code, "redrawing.split-unit", said, lines);
    }

    private long share(Map<String, Object> said, String field) {
      long share = 1 + chance.nextInt(9);
      said.put(field, share);
      return share;
    }

    private void mergeTwo() {
      if (open.size() < 2) return;
      String one = any(open);
      String two = any(open);
      if (one.equals(two)) return;
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("with", two);
      boolean goesOn = chance.nextBoolean();
      String to = goesOn ? one : newCode();
      if (goesOn) said.put("goesOn", true);
      else said.putAll(Map.of("code", to, "nameHi", "नई"));
      if (!goesOn) makeLike(one, to, "नई");
      List<Line> lines = List.of(new Line(one, to, 1), new Line(two, to, 1));
      note("merge " + lines);
      draw(one, "redrawing.merge-units", said, lines);
    }

    private void draw(String at, String act, Map<String, Object> said, List<Line> lines) {
      said.put("id", id().toString());
      said.put("unit", at);
      said.put("sure", true);
      Reply done = perform("nisha", act, said);
      assertThat(refusals(done)).as(told()).isEmpty();
      drawn(at, () -> undo(at, done), lines, Map.of());
    }

    /// It lies where the unit lay that it is like.
    private void makeLike(String code, String made, String name) {
      standing.put(made, new Standing(name, known(code).parent()));
    }

    private Standing known(String code) {
      return Objects.requireNonNull(standing.get(code));
    }

    private void drawn(
        String at, Supplier<Reply> undoing, List<Line> lines, Map<String, Standing> renewed) {
      Map<String, Renewal> renewals = new HashMap<>();
      renewed.forEach((code, after) -> {
        renewals.put(code, new Renewal(known(code), after));
        standing.put(code, after);
      });
      Map<String, String> went = who.draw(lines);
      Drawn drawn =
          new Drawn(ledger.openDay(), at, undoing, lines, Map.copyOf(targets), renewals, went);
      redrawings.add(drawn);
      evenings.drawn(drawn);
      Map<String, Long> divided = Reckoning.divided(targets, lines);
      targets.clear();
      targets.putAll(divided);
      lines.forEach(line -> open.remove(line.before()));
      lines.stream().map(Line::after).distinct().forEach(this::add);
    }

    private void undoOne() {
      if (redrawings.isEmpty()) return;
      Drawn last = redrawings.getLast();
      note("undo " + last.at());
      if (!refusals(last.undoing().get()).isEmpty()) return;
      evenings.undone(redrawings.removeLast(), ledger.openDay());
      last.lines().stream()
          .flatMap(line -> Stream.of(line.before(), line.after()))
          .forEach(unit -> targets.put(unit, last.targets().getOrDefault(unit, 0L)));
      last.lines().forEach(line -> open.remove(line.after()));
      last.lines().stream().map(Line::before).distinct().forEach(this::add);
      who.back(last.went());
      last.renewed().forEach((unit, one) -> standing.put(unit, one.back(known(unit))));
    }

    private void setTarget() {
      String code = any(open);
      long value = 1 + chance.nextInt(50);
      note("target " + code + " " + value);
      target(code, value);
      targets.put(code, value);
    }

    private void redrawByList(String elsewhere) {
      List<String> some = new ArrayList<>(open);
      Collections.shuffle(some, chance);
      RandomList list = new RandomList(chance, standing, elsewhere);
      some.subList(0, Math.min(some.size(), 1 + chance.nextInt(3))).forEach(list::add);
      note("list " + list.rows);
      Reply sent = sent("nisha", "D1", list.rows.toArray(String[]::new));
      // The same file is not taken twice, and the lists of one history can be equal.
      if (!brought.add(list.rows) && refusals(sent).equals(List.of(FILE_AGAIN))) return;
      String upload = subject(sent);
      Reply taken = take("nisha", "D1", upload);
      assertThat(refusals(taken)).as(told()).isEmpty();
      if (number(taken) == NOTHING_NEW) return;
      standing.putAll(list.made);
      drawn("D1", () -> takeBack("nisha", "D1", upload), list.lines, list.renewed);
    }

    private void closeDay() {
      LocalDate day = ledger.openDay();
      note("close " + day);
      Closing.upTo(close, day);
      Map<String, String> parents = PastDays.parents(open, standing);
      evenings.end(day, all, parents);
      lists.end(day, who, parents);
      formed.end(day, all, parents);
    }

    private void moveUnit(String to) {
      String code = any(open);
      note("unit " + code + ">" + to);
      Reply moved = say("nisha", "organisation.move-unit", code, "to", to);
      if (refusals(moved).isEmpty()) standing.put(code, known(code).under(to));
    }

    // ---- what must be ----

    private void lists() {
      for (String code : all) {
        assertThat(listed(code))
            .as(code + told())
            .containsExactlyInAnyOrderElementsOf(who.in(code));
      }
    }

    private void look() {
      lists();
      long standing = 0;
      for (String code : all) {
        assertThat(isClosed(code)).as(code + told()).isEqualTo(!open.contains(code));
        long here = claimedIn(code);
        assertThat(here).as(code + told()).isEqualTo(rows(code));
        if (isClosed(code)) assertThat(here).as(code + told()).isZero();
        standing += here;
        assertThat(targets(code)).as(code + told()).isEqualTo(targets.getOrDefault(code, 0L));
      }
      assertThat(standing).as(told()).isEqualTo(people.size());
      Map<String, String> parents = PastDays.parents(open, this.standing);
      evenings.look(parents, told());
      if (HISTORIES <= MANY || seed % LISTS_EVERY == 0) {
        lists.look(who, parents, told());
        formed.look(parents, evenings::linesSince, told());
      }
      for (String code : open) {
        assertThat(standing(code)).as(code + told()).isEqualTo(known(code));
      }
    }

    private String told() {
      return " in history " + seed + ": " + told;
    }
  }
}

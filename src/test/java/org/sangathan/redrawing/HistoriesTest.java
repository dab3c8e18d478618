package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.figures.GroupFigures;
import org.sangathan.house.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/// Random histories of people who are recorded, move and withdraw, and of units that are split,
/// merged, moved and undone, against a count by hand: nobody is lost or doubled, closed days stay
/// as they were, and in today's boundaries the parts are what they should be.
@OwnDatabase
class HistoriesTest extends InRedrawing {
  private static final int HISTORIES = Integer.getInteger("sangathan.histories", 30);
  private static final int STEPS = 14;
  private static final int DOCTOR_EVERY = 10;

  @Autowired private DayClose close;
  @Autowired private Ledger ledger;
  @Autowired private TodaysBoundaries todays;

  @Test
  void nothingIsLostOrDoubledInAnyHistory() {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      new History(seed).run();
      if (seed % DOCTOR_EVERY == 0 || seed == HISTORIES) {
        assertThat(check.look().isClean()).as("doctor after history " + seed).isTrue();
      }
    }
  }

  /// A line of a redrawing, as it was said.
  private record Line(String before, String after, long share) {}

  private record Drawn(LocalDate day, String at, Reply done, List<Line> lines) {}

  private final class History {
    private final int seed;
    private final Random chance;
    private final boolean wards;
    private final List<String> open = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<Drawn> redrawings = new ArrayList<>();
    private final Map<String, TreeMap<LocalDate, Long>> recorded = new HashMap<>();
    private final Map<String, Long> closedDays = new LinkedHashMap<>();
    private final List<Map<String, Object>> saidBefore = new ArrayList<>();
    private final StringBuilder told = new StringBuilder();

    History(int seed) {
      this.seed = seed;
      this.chance = new Random(seed);
      this.wards = seed % 3 == 0;
    }

    void run() {
      String sector = wards ? "D1-CITY" : unit("AC1", "sector");
      String other = wards ? "D1-CITY" : unit("AC2", "sector");
      for (String parent : List.of(sector, sector, other)) add(unit(parent, level()));
      for (int step = 0; step < STEPS; step++) step(sector, other);
      look();
    }

    private String level() {
      return wards ? "ward" : "booth";
    }

    private void add(String code) {
      open.add(code);
      if (!all.contains(code)) all.add(code);
    }

    private String any(List<String> among) {
      return among.get(chance.nextInt(among.size()));
    }

    private void step(String sector, String other) {
      switch (chance.nextInt(12)) {
        case 0, 1, 2, 3 -> record(any(open));
        case 4 -> recordLate();
        case 5 -> withdraw();
        case 6 -> movePerson();
        case 7, 8 -> splitOne();
        case 9 -> mergeTwo();
        case 10 -> undoOne();
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
      // As the phone was told with the unit, which may lie in another one later.
      said.put("cell", organisation.unit(code).orElseThrow().cell());
      said.put("gender", chance.nextBoolean() ? "woman" : "man");
      String person = subject(perform("nisha", "membership.enrol-member", said));
      note("enrol " + code);
      assertThat(person).as(told()).hasSize(36);
      people.add(person);
      saidBefore.add(said);
      count(code);
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
      if (!refusals(reply).isEmpty()) return;
      people.add(subject(reply));
      count(homeOf(subject(reply)));
    }

    private void withdraw() {
      if (people.isEmpty()) return;
      String person = people.remove(chance.nextInt(people.size()));
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
        String made = fresh();
        said.put("code" + n, made);
        said.put("nameHi" + n, "भाग");
        lines.add(new Line(code, made, share(said, "share" + n)));
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
      String to = goesOn ? one : fresh();
      if (goesOn) said.put("goesOn", true);
      else said.putAll(Map.of("code", to, "nameHi", "नई"));
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
      redrawings.add(new Drawn(ledger.openDay(), at, done, lines));
      lines.forEach(line -> open.remove(line.before));
      lines.stream().map(Line::after).distinct().forEach(this::add);
    }

    private void undoOne() {
      if (redrawings.isEmpty()) return;
      Drawn last = redrawings.getLast();
      note("undo " + last.at);
      if (!refusals(undo(last.at, last.done)).isEmpty()) return;
      redrawings.removeLast();
      last.lines.forEach(line -> open.remove(line.after));
      last.lines.stream().map(Line::before).distinct().forEach(this::add);
    }

    private void closeDay() {
      LocalDate day = ledger.openDay();
      note("close " + day);
      Closing.upTo(close, day);
      for (String code : all) {
        GroupFigures here = figures.here(number(code), LocalDate.EPOCH);
        for (String measure : List.of("claimed", "enrolled")) {
          long stood = here.totalOn(index(measure), day);
          closedDays.put(code + " " + measure + " " + day, stood);
        }
      }
    }

    private void moveUnit(String to) {
      String code = any(open);
      note("unit " + code + ">" + to);
      say("nisha", "organisation.move-unit", code, "to", to);
    }

    // ---- what must be ----

    private void look() {
      long standing = 0;
      for (String code : all) {
        assertThat(isClosed(code)).as(code + told()).isEqualTo(!open.contains(code));
        long here = figures.here(number(code), LocalDate.EPOCH).totals()[index("claimed")];
        assertThat(here).as(code + told()).isEqualTo(rows(code));
        if (isClosed(code)) assertThat(here).as(code + told()).isZero();
        standing += here;
      }
      assertThat(standing).as(told()).isEqualTo(people.size());
      closedDays.forEach((key, value) -> {
        String[] asked = key.split(" ");
        assertThat(
                figures
                    .here(number(asked[0]), LocalDate.EPOCH)
                    .totalOn(index(asked[1]), LocalDate.parse(asked[2])))
            .as(key + told())
            .isEqualTo(value);
      });
      Map<String, TreeMap<LocalDate, Long>> drawn = inTodaysBoundaries();
      LocalDate today = ledger.openDay();
      for (String code : open) {
        long made = todays.made(number(code), LocalDate.EPOCH, today)[index("enrolled")];
        assertThat(made)
            .as("made by " + code + told())
            .isEqualTo(sum(drawn.getOrDefault(code, new TreeMap<>())));
        long stood = todays.stood(number(code), today)[index("claimed")];
        assertThat(stood).as("stood in " + code + told()).isEqualTo(rows(code));
      }
    }

    private static long sum(TreeMap<LocalDate, Long> days) {
      return days.values().stream().mapToLong(v -> v).sum();
    }

    /// Each redrawing after the other, each day for itself.
    private Map<String, TreeMap<LocalDate, Long>> inTodaysBoundaries() {
      Map<String, TreeMap<LocalDate, Long>> days = new HashMap<>();
      recorded.forEach((code, own) -> days.put(code, new TreeMap<>(own)));
      for (Drawn one : redrawings) {
        for (String before : one.lines.stream().map(Line::before).distinct().toList()) {
          List<Line> lines = one.lines.stream().filter(l -> l.before.equals(before)).toList();
          boolean goesOn = lines.stream().anyMatch(l -> l.after.equals(before));
          TreeMap<LocalDate, Long> own = days.getOrDefault(before, new TreeMap<>());
          for (LocalDate day : List.copyOf(own.keySet())) {
            if (goesOn && !day.isBefore(one.day)) continue;
            long whole = Objects.requireNonNull(own.remove(day));
            for (Map.Entry<String, Long> part : parts(whole, lines).entrySet()) {
              days.computeIfAbsent(part.getKey(), c -> new TreeMap<>())
                  .merge(day, part.getValue(), Long::sum);
            }
          }
        }
      }
      return days;
    }

    /// Rounded down, and what is left one by one to the largest remainders.
    private static Map<String, Long> parts(long whole, List<Line> lines) {
      long shares = lines.stream().mapToLong(Line::share).sum();
      Map<String, Long> parts = new LinkedHashMap<>();
      lines.forEach(l -> parts.put(l.after, whole * l.share / shares));
      long left = whole - parts.values().stream().mapToLong(v -> v).sum();
      lines.stream()
          .sorted(Comparator.comparing((Line l) -> whole * l.share % shares).reversed())
          .limit(left)
          .forEach(l -> parts.merge(l.after, 1L, Long::sum));
      return parts;
    }

    private int index(String measure) {
      return figures.measures().index(measure);
    }

    private long rows(String code) {
      return database
          .writer()
          .sql(
              """
              /* all cells */ select count(*) from membership m
              join person p on p.cell_id = m.cell_id and p.id = m.person_id
              where m.home_unit = :unit and p.home_unit = :unit and m.ended_day is null
                and p.withdrawn_on is null
              """)
          .param("unit", number(code))
          .query(Long.class)
          .single();
    }

    private String homeOf(String person) {
      return database
          .writer()
          .sql(
              """
              /* all cells */ select u.code from person p join unit u on u.id = p.home_unit
              where p.id = cast(:person as uuid)
              """)
          .param("person", person)
          .query(String.class)
          .single();
    }

    private String told() {
      return " in history " + seed + ": " + told;
    }
  }
}

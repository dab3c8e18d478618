package org.sangathan.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.TestDatabase;
import org.sangathan.demo.DrawnWorld;
import org.sangathan.figures.Measure.Direction;
import org.sangathan.figures.Measure.Kind;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.words.Words;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Controller;

/// Figures on a small tree, and beside them a memory of every single change, from which each figure
/// can be added up by hand. Time passes only when it is told to.
final class CountedWorld implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final Actor ANYBODY = new Actor(new UUID(1, 1), "Anybody");
  private static final Random CHANCE = new Random(7);
  private static final DrawnWorld DRAWING =
      DrawnWorld.of(
          """
          N nation सप्तदेश | Saptdesh
            S state नवांचल | Navanchal
              D1 district चंदनपुर | Chandanpur
                A1 constituency उत्तर | North
                  SEC1 sector पलाशगंज | Palashganj
                    B1 booth एक | One
                    B2 booth दो | Two
                  SEC2 sector केसरबाग | Kesarbagh
                    B3 booth तीन | Three
                A2 constituency दक्षिण | South
                  SEC3 sector हंसपुरवा | Hanspurwa
                    B4 booth चार | Four
              D2 district गुलाबगढ़ | Gulabgarh
                A3 constituency पूर्व | East
                  SEC4 sector कमलपुर | Kamalpur
                    B5 booth पाँच | Five
          """);

  private static final int YOUTH = 2;

  /// A change as it was posted.
  record Posted(LocalDate day, int cell, int unit, long[] values) {}

  private final TestDatabase store = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Walking clock;
  private final int firstYear;
  private final List<Posted> posted = new ArrayList<>();
  private final Map<Integer, Integer> old = new HashMap<>();

  private static final class Walking extends Clock {
    private Instant now;

    Walking(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("one zone for the whole house");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  CountedWorld() {
    LocalDate open =
        store.rows().sql("select open_day from ledger").query(LocalDate.class).single();
    this.clock = new Walking(open.atTime(12, 0).atZone(ZONE).toInstant());
    this.firstYear = open.getYear();
    DRAWING.lay(store.database(), new Words(), LocalDate.of(2020, 1, 1));
    context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    context.registerBean(Database.class, store::database);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Gate.class, () -> new Everywhere(context.getBean(Places.class)));
    context.registerBean(Measured.class, Members::new);
    context.register(Words.class);
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class));
    // Founding makes accounts, and there are none in this world.
    scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.FoundOrganisation")));
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(Pattern.compile(".*\\.(UnitPosts|exchange\\.Show.*)")));
    scanner.scan(
        "org.sangathan.acts",
        "org.sangathan.exchange",
        "org.sangathan.organisation",
        "org.sangathan.figures");
    context.refresh();
  }

  // ---- what happens ----

  void post(int unit, long... values) {
    Place place = bean(Places.class).byId(unit).orElseThrow();
    List<Measure> measures = figures().measures().all();
    List<Entry> entries =
        IntStream.range(0, values.length)
            .mapToObj(m -> new Entry(place, measures.get(m), Math.toIntExact(values[m])))
            .toList();
    store
        .database()
        .transact(() -> {
          LocalDate day = bean(Ledger.class).hold();
          figures().post(day, entries);
          note(day, place.cell(), unit, values);
          return day;
        });
  }

  private void note(LocalDate day, int cell, int unit, long[] values) {
    long[] all = new long[figures().measures().size()];
    System.arraycopy(values, 0, all, 0, values.length);
    posted.add(new Posted(day, cell, unit, all));
  }

  void sleepANight() {
    clock.now = clock.now.plus(Duration.ofDays(1));
  }

  /// The last evening of the year.
  void sleepUntilNewYearsEve() {
    LocalDate eve = today().withDayOfYear(today().lengthOfYear());
    clock.now = eve.atTime(20, 0).atZone(ZONE).toInstant();
  }

  /// In the year to come so many of the unit are no youth any more.
  void growOld(int unit, int people) {
    old.merge(unit, people, Integer::sum);
  }

  void foldWhatIsOver() {
    bean(DayClose.class).close();
  }

  void refold() {
    bean(DayClose.class).refold();
  }

  /// @return whether the tree allowed it
  boolean move(int unit, int to) {
    Tree before = tree();
    Map<String, Object> said = new HashMap<>();
    said.put("id", Deed.newId(clock.now, CHANCE).toString());
    said.put("unit", bean(Places.class).byId(unit).orElseThrow().code());
    said.put("to", bean(Places.class).byId(to).orElseThrow().code());
    Answer<?> answer = bean(Acts.class).perform(ANYBODY, "organisation.move-unit", said).answer();
    if (answer instanceof Answer.Refused<?>) return false;
    noteTransfers(before, tree(), unit);
    return true;
  }

  /// What changes its cell leaves the one and enters the other, today.
  private void noteTransfers(Tree before, Tree after, int moved) {
    Measures measures = figures().measures();
    for (int unit : after.under(moved)) {
      int from = before.cell(unit);
      int to = after.cell(unit);
      if (from == to) continue;
      long[] out = new long[measures.size()];
      long[] in = new long[measures.size()];
      for (int m = 0; m < out.length; m++) {
        if (measures.all().get(m).kind() != Kind.STOCK) continue;
        in[m] = sum(m, p -> p.cell == from && p.unit == unit);
        out[m] = -in[m];
      }
      boolean any = posted.stream().anyMatch(p -> p.cell == from && p.unit == unit);
      out[measures.index("moved_out")] = in[0];
      in[measures.index("moved_in")] = in[0];
      LocalDate today = LocalDate.now(clock);
      if (any) posted.add(new Posted(today, from, unit, out));
      if (any) posted.add(new Posted(today, to, unit, in));
    }
  }

  // ---- what must stand ----

  private interface Which {
    boolean takes(Posted posted);
  }

  private long sum(int measure, Which which) {
    return posted.stream().filter(which::takes).mapToLong(p -> p.values[measure]).sum();
  }

  /// Added up from every change: at or above a cell by the cell in which it was posted, below one
  /// by the unit.
  long byHand(int unit, int measure, LocalDate from, LocalDate to) {
    Tree tree = tree();
    boolean byCell = tree.cell(unit) == unit;
    return sum(
        measure,
        p ->
            !p.day.isBefore(from)
                && !p.day.isAfter(to)
                && tree.within(byCell ? p.cell : p.unit, unit));
  }

  int[] units() {
    return tree().under(tree().roots()[0]);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Figures figures() {
    return bean(Figures.class);
  }

  Tree tree() {
    return bean(Organisation.class).treeNow();
  }

  int unit(String code) {
    return bean(Places.class).byCode(code).orElseThrow().unit();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    store.close();
  }

  /// The measures of membership, counted again from the memory of the test.
  private final class Members implements Measured {
    @Override
    public List<Measure> measures() {
      return List.of(
          stock("claimed"),
          stock("claimed_women"),
          stock("claimed_youth"),
          stock("claimed_young_women"),
          new Measure("enrolled", Kind.FLOW, Direction.MORE_IS_BETTER),
          new Measure("withdrawn", Kind.FLOW, Direction.LESS_IS_BETTER),
          new Measure("moved_in", Kind.MOVED_IN, Direction.NEITHER),
          new Measure("moved_out", Kind.MOVED_OUT, Direction.NEITHER));
    }

    private Measure stock(String code) {
      return new Measure(code, Kind.STOCK, Direction.MORE_IS_BETTER);
    }

    @Override
    public List<Measure> turningWithTheYear() {
      return List.of(measures().get(YOUTH));
    }

    @Override
    public void recount(Consumer<Recount> to) {
      for (int unit : units()) {
        long[] stocks = IntStream.range(0, 4).mapToLong(m -> sum(m, p -> p.unit == unit)).toArray();
        if (today().getYear() > firstYear) stocks[YOUTH] -= old.getOrDefault(unit, 0);
        to.accept(new Recount(unit, stocks));
      }
    }
  }

  private record Everywhere(Places places) implements Gate {
    @Override
    public Optional<UUID> posting(Actor actor, String capability, Place place) {
      return Optional.of(actor.account());
    }

    @Override
    public Optional<Place> place(String code) {
      return places.byCode(code);
    }

    @Override
    public Place home(Actor actor) {
      return places.root();
    }

    @Override
    public Place top() {
      return places.root();
    }
  }
}

package org.sangathan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FiguresTest {

  /// Whatever happens in whatever order, every figure of every unit and day is the sum of the
  /// changes that were posted: before and after days are closed, and wherever units have moved.
  @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
  void everyFigureIsTheSumOfWhatWasPosted(
      @ForAll @Size(min = 4, max = 28) List<@IntRange(max = 99_999) Integer> steps) {
    try (CountedWorld world = new CountedWorld()) {
      LocalDate first = world.today();
      for (int step : steps) {
        happen(world, step);
        if (step % 7 == 0) assertAgrees(world, first);
      }
      assertAgrees(world, first);
      world.sleepANight();
      world.foldWhatIsOver();
      assertAgrees(world, first);
      assertThat(world.bean(FiguresCheck.class).look())
          .isEqualTo(new FiguresCheck.Findings(0, 0, 0, 0));
      world.refold();
      assertAgrees(world, first);
    }
  }

  private static void happen(CountedWorld world, int step) {
    int[] units = world.units();
    int unit = units[step / 10 % units.length];
    switch (step % 10) {
      case 0, 1, 2, 3, 4 -> enrol(world, unit, step / 1000);
      case 5 -> world.post(unit, -1, 0, -1, 0, 0, 1);
      case 6 -> world.sleepANight();
      case 7 -> {
        world.sleepANight();
        world.foldWhatIsOver();
      }
      default -> world.move(unit, units[step / 500 % units.length]);
    }
  }

  private static void enrol(CountedWorld world, int unit, int seed) {
    long people = 1 + seed % 5;
    long women = seed % (people + 1);
    long youth = seed / 7 % (people + 1);
    world.post(unit, people, women, youth, Math.min(women, youth), people);
  }

  /// Asks for all units at once, as pages do, and compares each number of each day.
  private static void assertAgrees(CountedWorld world, LocalDate first) {
    Figures figures = world.figures();
    List<Group> groups = Arrays.stream(world.units()).mapToObj(Group::of).toList();
    List<GroupFigures> read = figures.read(groups, first);
    for (GroupFigures one : read) {
      for (int m = 0; m < figures.measures().size(); m++) {
        String what = figures.measures().all().get(m).code() + " of " + one.key();
        assertThat(one.totals()[m]).as(what).isEqualTo(byHand(world, one, m, first, world.today()));
        for (LocalDate day = first; !day.isAfter(world.today()); day = day.plusDays(1)) {
          assertThat(one.gained(m, day, day))
              .as(what + " on " + day)
              .isEqualTo(byHand(world, one, m, day, day));
          assertThat(one.totalOn(m, day))
              .as(what + " as on " + day)
              .isEqualTo(byHand(world, one, m, first, day));
        }
      }
    }
  }

  private static long byHand(
      CountedWorld world, GroupFigures one, int measure, LocalDate from, LocalDate to) {
    return world.byHand(one.key(), measure, from, to);
  }

  @Example
  void aReadingFromALaterDayHasTheSameTotals() {
    try (CountedWorld world = new CountedWorld()) {
      int booth = world.unit("B1");
      for (int day = 0; day < 4; day++) {
        world.post(booth, 2, 1, 0, 0, 2);
        world.sleepANight();
        if (day == 1) world.foldWhatIsOver();
      }
      for (String code : List.of("B1", "SEC1", "A1", "D1", "N")) {
        List<Group> group = List.of(Group.of(world.unit(code)));
        GroupFigures late = world.figures().read(group, world.today().minusDays(1)).getFirst();
        assertThat(late.totals()[0]).as(code).isEqualTo(8);
        assertThat(late.days().keySet()).as(code).containsExactly(world.today().minusDays(1));
      }
    }
  }

  @Example
  void hereIsOnlyWhatHappenedInTheUnitItself() {
    try (CountedWorld world = new CountedWorld()) {
      LocalDate first = world.today();
      int district = world.unit("D1");
      world.post(district, 3, 0, 0, 0, 3);
      world.post(world.unit("B1"), 5, 0, 0, 0, 5);
      world.sleepANight();
      world.foldWhatIsOver();
      world.post(district, 1, 0, 0, 0, 1);
      GroupFigures here = world.figures().here(district, first);
      assertThat(here.totals()[0]).isEqualTo(4);
      assertThat(here.gained(0, first, first)).isEqualTo(3);
      assertThat(world.figures().read(List.of(Group.of(district)), first).getFirst().totals()[0])
          .isEqualTo(9);
    }
  }

  @Example
  void onTheFirstOfJanuaryPeopleLeaveTheYouth() {
    try (CountedWorld world = new CountedWorld()) {
      int booth = world.unit("B1");
      world.post(booth, 5, 0, 4, 0, 5);
      world.growOld(booth, 3);
      world.sleepUntilNewYearsEve();
      world.foldWhatIsOver();
      assertThat(youth(world, "N")).isEqualTo(4);
      world.sleepANight();
      world.foldWhatIsOver();
      world.foldWhatIsOver();
      for (String code : List.of("B1", "SEC1", "A1", "D1", "N")) {
        assertThat(youth(world, code)).as(code).isEqualTo(1);
      }
      GroupFigures nation = of(world, "N", world.today());
      assertThat(nation.totals()[0]).isEqualTo(5);
      assertThat(nation.gained(2, world.today(), world.today())).isEqualTo(-3);
      assertThat(world.bean(FiguresCheck.class).look().isClean()).isTrue();
    }
  }

  private static long youth(CountedWorld world, String unit) {
    return of(world, unit, world.today()).totals()[2];
  }

  private static GroupFigures of(CountedWorld world, String unit, LocalDate from) {
    return world.figures().read(List.of(Group.of(world.unit(unit))), from).getFirst();
  }
}

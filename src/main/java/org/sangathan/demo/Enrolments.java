package org.sangathan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.sangathan.demo.Household.Human;
import org.sangathan.demo.World.Cell;

/// Records the people of one constituency or ward: worker by worker, house by house, on the few
/// days on which somebody went round there, with the tallies that those acts would have posted.
final class Enrolments {
  private static final int VISITS = 41;
  private static final double LEAVES_AGAIN = 0.004;
  private static final int MOST_IN_A_HOUSE = 5;
  private static final int BOOTHS_AT_ONCE = 100;

  /// Numbers that begin with 600, spread so that neighbours do not have neighbouring ones. India
  /// keeps no range for inventions, so the demo sends nothing to anybody.
  private static final long FIRST_PHONE = 6_000_000_000L;

  private static final long PHONES = 10_000_000L;
  private static final long PHONE_STEP = 7_654_321L;

  private final World world;
  private final Drive drive;
  private final Spread spread;
  private final PersonRows people;
  private final IntFunction<UUID> enrollers;
  private final DayTally ofUnit = new DayTally();
  private final DayTally ofCell = new DayTally();
  private long housesMet;

  /// @param enrollers who records in the unit of that number
  Enrolments(
      World world, Drive drive, Spread spread, PersonRows people, IntFunction<UUID> enrollers) {
    this.world = world;
    this.drive = drive;
    this.spread = spread;
    this.people = people;
    this.enrollers = enrollers;
  }

  /// Some neighbouring booths of a cell; the first stretch of a cell also holds whoever is recorded
  /// in the cell itself. A ward is a cell of its own without booths.
  record Stretch(Area cell, int firstBooth, int endBooth, boolean first, boolean last) {}

  /// All stretches, each small enough for a batch, in the order in which they must be drawn.
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (Area ward : world.wards()) stretches.add(new Stretch(ward, 0, 0, true, true));
    for (Cell cell : world.cells()) {
      for (int from = cell.boothId(0); from < cell.end(); from += BOOTHS_AT_ONCE) {
        int to = Math.min(from + BOOTHS_AT_ONCE, cell.end());
        boolean first = from == cell.boothId(0);
        stretches.add(new Stretch(cell.area(), from, to, first, to == cell.end()));
      }
    }
    return stretches;
  }

  void draw(Batch batch, Stretch stretch) {
    int cell = stretch.cell.id();
    int district = stretch.cell.at(Tier.DISTRICT).id();
    double[] curve = drive.curve(district);
    if (stretch.first) {
      ofCell.clear();
      home(batch, new Home(cell, cell, district, curve));
    }
    for (int booth = stretch.firstBooth; booth < stretch.endBooth; booth++) {
      home(batch, new Home(cell, booth, district, curve));
    }
    if (stretch.last) ofCell.writeCell(batch, drive, cell);
  }

  private record Home(int cell, int unit, int district, double[] curve) {}

  private void home(Batch batch, Home home) {
    int count = spread.in(home.unit);
    if (count == 0) return;
    ofUnit.clear();
    Chance chance = Chance.of(world.seed(), VISITS, home.unit);
    int[] days = days(home, count, chance);
    UUID enroller = enrollers.apply(home.unit);
    for (int left = count; left > 0; ) {
      int size = Math.min(left, houseSize(chance));
      int day = days[chance.between(0, days.length - 1)];
      house(batch, home, new Visited(day, drive.momentOf(day, chance), size, enroller), chance);
      left -= size;
    }
    ofUnit.writeUnit(batch, drive, home.cell, home.unit);
    ofUnit.addTo(ofCell);
  }

  private record Visited(int day, long at, int size, UUID enroller) {}

  private void house(Batch batch, Home home, Visited visited, Chance chance) {
    Household house =
        new Household(chance, drive.thisYear(), drive.women(home.district), nextPhone());
    int nth = 0;
    for (Human human : house.people(visited.size)) {
      int left = chance.happens(LEAVES_AGAIN) ? later(visited.day, chance) : -1;
      // A family is written down within a few minutes, and the last of them not after now.
      long at = visited.at - (visited.size - ++nth) * 97_000L;
      PersonRows.Visit visit =
          new PersonRows.Visit(home.cell, home.unit, visited.day, at, visited.enroller, left);
      people.write(batch, visit, human, chance);
      ofUnit.enrolled(visited.day, human, drive.thisYear());
      if (left >= 0) ofUnit.withdrew(left, human, drive.thisYear());
    }
  }

  /// On as many days somebody goes round, more of them where many are recorded.
  private int[] days(Home home, int count, Chance chance) {
    int[] days = new int[1 + (int) Math.pow(count, 0.65)];
    for (int d = 0; d < days.length; d++) days[d] = drive.pickDay(home.curve, chance);
    return days;
  }

  private static int later(int day, Chance chance) {
    return chance.between(Math.min(day + 1, Drive.DAYS - 1), Drive.DAYS - 1);
  }

  private static int houseSize(Chance chance) {
    return 1 + (int) (MOST_IN_A_HOUSE * Math.pow(chance.part(), 2.2));
  }

  /// Ten numbers for each house; a very large demo begins again from the first.
  private long nextPhone() {
    return FIRST_PHONE + Math.floorMod(housesMet++ * PHONE_STEP, PHONES / 10) * 10;
  }
}

package org.sangathan.demo;

import java.util.List;
import org.sangathan.demo.World.Cell;

/// How many people are recorded in each unit: the city is dense, the rest shares what is left by
/// electors, pace and zeal, and many booths have nobody yet. The counts add up to what was asked
/// for.
final class Spread {
  private static final int ZEAL = 31;
  private static final double MOST_FOR_THE_CITY = 0.65;

  /// The higher the skew, the nearer to the least lies the mean.
  private record Size(int least, int most, double skew) {
    double mean() {
      return least + (most - least) / (1 + skew);
    }
  }

  private static final Size CITY_BOOTH = new Size(60, 150, 1.6);
  private static final Size CITY_WARD = new Size(20, 80, 1);

  private final World world;
  private final Drive drive;
  private final int[] countOf;

  private Spread(World world, Drive drive) {
    this.world = world;
    this.drive = drive;
    this.countOf = new int[world.unitCount() + 1];
  }

  static Spread of(World world, Drive drive, long members) {
    Spread spread = new Spread(world, drive);
    long inCity = spread.fillCity(members);
    spread.fillRest(members - inCity);
    return spread;
  }

  /// How many lie in that unit itself.
  int in(int unit) {
    return countOf[unit];
  }

  int in(Enrolments.Stretch stretch) {
    int people = stretch.first() ? in(stretch.cell().id()) : 0;
    for (int b = stretch.firstBooth(); b < stretch.endBooth(); b++) people += in(b);
    return people;
  }

  private long fillCity(long members) {
    List<Cell> city = world.cells().stream().filter(Cell::inCity).toList();
    int booths = city.stream().mapToInt(Cell::booths).sum();
    double whole = booths * CITY_BOOTH.mean() + world.wards().size() * CITY_WARD.mean();
    // A smaller demo has the same city in small.
    double scale = whole == 0 ? 0 : Math.min(1, MOST_FOR_THE_CITY * members / whole);
    long placed = 0;
    for (Area ward : world.wards()) placed += place(ward.id(), scale, CITY_WARD);
    for (Cell cell : city) {
      for (int b = 0; b < cell.booths(); b++) placed += place(cell.boothId(b), scale, CITY_BOOTH);
    }
    return placed;
  }

  private int place(int unit, double scale, Size size) {
    double part = Chance.of(world.seed(), ZEAL, unit).part();
    double wish = size.least + (size.most - size.least) * Math.pow(part, size.skew);
    countOf[unit] = (int) Math.round(wish * scale);
    return countOf[unit];
  }

  private void fillRest(long members) {
    double mean = (double) members / Math.max(1, world.shape().booths());
    double zealous = Math.min(0.97, 0.03 + mean / (mean + 2));
    double all = weights(0, 0, zealous);
    if (all > 0) weights(members / all, members, zealous);
  }

  /// Adds up the weights of all booths outside the city and, where a share for each unit of weight
  /// is given, hands out the people: each gets what the running sum has grown by, so that nobody is
  /// lost.
  private double weights(double share, long members, double zealous) {
    double sum = 0;
    long given = 0;
    for (Cell cell : world.cells()) {
      if (cell.inCity()) continue;
      int district = cell.area().at(Tier.DISTRICT).id();
      double pace =
          drive.pace(district) * Chance.of(world.seed(), ZEAL, cell.area().id()).factor(0.3);
      for (int b = -1; b < cell.booths(); b++) {
        int unit = b < 0 ? cell.area().id() : cell.boothId(b);
        sum += pace * (b < 0 ? 1_000 : weight(unit, zealous));
        if (share == 0) continue;
        long upTo = Math.min(members, Math.round(sum * share));
        countOf[unit] = (int) (upTo - given);
        given = upTo;
      }
    }
    return sum;
  }

  private double weight(int booth, double zealous) {
    Chance chance = Chance.of(world.seed(), ZEAL, booth);
    return chance.happens(zealous) ? world.electors(booth) * chance.factor(0.6) : 0;
  }
}

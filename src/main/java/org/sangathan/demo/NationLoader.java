package org.sangathan.demo;

import java.time.Clock;
import java.util.List;
import org.sangathan.demo.Progress.Stage;
import org.sangathan.demo.World.Cell;
import org.sangathan.figures.DayClose;
import org.sangathan.platform.Database;
import org.sangathan.platform.Words;

/// Fills an empty database with a nation of 1.15 million units and their figures, but no people:
/// what the bench asks its questions of.
public final class NationLoader {
  private static final long SEED = 91;
  private static final int COUNTED = 61;
  private static final double ACTIVE = 0.3;
  private static final int MOST_IN_A_DAY = 5;

  private final Database database;
  private final DayClose closing;
  private final Words words;
  private final Clock clock;
  private final Shape shape;

  public NationLoader(Database database, DayClose closing, Words words, Clock clock) {
    this(database, closing, words, clock, Shape.NATION);
  }

  NationLoader(Database database, DayClose closing, Words words, Clock clock, Shape shape) {
    this.database = database;
    this.closing = closing;
    this.words = words;
    this.clock = clock;
    this.shape = shape;
  }

  /// @param days with figures, today the last of them; sixty at most
  public void load(int days, Progress progress) {
    World world = World.of(shape, SEED);
    Drive drive = new Drive(SEED, clock.instant(), clock.getZone());
    database.transactAsOwner(() -> {
      closing.close();
      SetAside aside = SetAside.from(database);
      Load load = new Load(database);
      new StateLoad(database, words, world, drive, progress).places(load);
      tallies(load, new Counting(world, drive, Drive.DAYS - days), progress);
      aside.bringBack(progress);
      load.analyze();
      progress.at(Stage.FIGURES, 0, 1);
      closing.refold();
      progress.at(Stage.FIGURES, 1, 1);
      return days;
    });
  }

  private static void tallies(Load load, Counting counting, Progress progress) {
    List<Cell> cells = counting.world.cells();
    load.stream(cells, counting::cell, n -> progress.at(Stage.PEOPLE, n, cells.size()));
  }

  /// Three booths of ten record somebody on a day.
  private record Counting(World world, Drive drive, int firstDay) {

    void cell(Batch batch, Cell cell) {
      DayTally ofCell = new DayTally();
      DayTally ofBooth = new DayTally();
      Chance chance = Chance.of(world.seed(), COUNTED, cell.area().id());
      for (int b = 0; b < cell.booths(); b++) {
        ofBooth.clear();
        for (int day = firstDay; day < Drive.DAYS; day++) {
          if (chance.happens(ACTIVE)) ofBooth.add(day, chance.between(1, MOST_IN_A_DAY));
        }
        ofBooth.writeUnit(batch, drive, cell.area().id(), cell.boothId(b));
        ofBooth.addTo(ofCell);
      }
      ofCell.writeCell(batch, drive, cell.area().id());
    }
  }
}

package org.sangathan.demo;

import java.time.Clock;
import java.util.List;
import org.sangathan.database.Database;
import org.sangathan.database.SetAside;
import org.sangathan.demo.DemoLoader.Doors;
import org.sangathan.demo.Progress.Stage;
import org.sangathan.demo.World.Cell;
import org.sangathan.words.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Fills an empty database with a nation of 1.15 million units and their figures, but no people:
/// what the bench asks its questions of.
@Component
@ConditionalOnBooleanProperty(name = "sangathan.demo")
public class NationLoader {
  private static final long SEED = 91;
  private static final int COUNTED = 61;
  private static final double ACTIVE = 0.3;
  private static final int MOST_IN_A_DAY = 5;

  private final Database database;
  private final Doors doors;
  private final Words words;
  private final Clock clock;
  private final Shape shape;

  NationLoader(Database database, Doors doors, Words words, Clock clock, Environment settings) {
    this.database = database;
    this.doors = doors;
    this.words = words;
    this.clock = clock;
    this.shape = Shape.wanted(settings, Shape.NATION);
  }

  /// @param days with figures, today the last of them; sixty at most
  public DemoLoader.Outcome loadUnlessThere(int days, Progress progress) {
    World world = World.of(shape, SEED);
    Drive drive = new Drive(SEED, clock.instant(), clock.getZone());
    return doors.loadOnce(
        database,
        () -> {
          SetAside aside = SetAside.from(database, DemoTable.NAMES);
          Load load = new Load(database);
          new StateLoad(database, words, world, drive, progress).places(load);
          tallies(load, new Counting(world, drive, Drive.DAYS - days), progress);
          aside.bringBack((back, all) -> progress.at(Stage.INDEXES, back, all));
          load.analyze();
          doors.finish(new Staff(world, drive), progress);
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

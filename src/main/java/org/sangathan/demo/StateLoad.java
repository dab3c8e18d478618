package org.sangathan.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sangathan.database.Database;
import org.sangathan.database.SetAside;
import org.sangathan.demo.Progress.Stage;
import org.sangathan.words.Words;

/// Fills the tables with a world and its people. Everything happens in the transaction of whoever
/// calls, who must be the owner of the tables.
final class StateLoad {
  private final Database database;
  private final Words words;
  private final World world;
  private final Drive drive;
  private final Progress progress;

  StateLoad(Database database, Words words, World world, Drive drive, Progress progress) {
    this.database = database;
    this.words = words;
    this.world = world;
    this.drive = drive;
    this.progress = progress;
  }

  /// @param enrollers who records in the unit of that number
  /// @param goals writes what the units are to reach, once they and their people are there
  void load(
      long members,
      PersonRows.Seals seals,
      IntFunction<UUID> enrollers,
      BiConsumer<Load, Spread> goals) {
    SetAside aside = SetAside.from(database, DemoTable.NAMES);
    Load load = new Load(database);
    places(load);
    Spread spread = Spread.of(world, drive, members);
    people(load, spread, seals, enrollers);
    goals.accept(load, spread);
    aside.bringBack((back, all) -> progress.at(Stage.INDEXES, back, all));
    load.analyze();
  }

  /// The trees alone.
  void places(Load load) {
    TreeRows rows = new TreeRows(world, drive.today());
    Batch first = new Batch();
    TreeRows.levels(first, words);
    load.send(first);
    List<Integer> cells = IntStream.range(0, world.cells().size()).boxed().toList();
    load.stream(cells, rows::cell, n -> progress.at(Stage.PLACES, n, cells.size()));
    rows.areas(first);
    load.send(first);
    TreeRows.countUp(database, world.unitCount() + 1);
  }

  private void people(
      Load load, Spread spread, PersonRows.Seals seals, IntFunction<UUID> enrollers) {
    Enrolments enrolments =
        new Enrolments(world, drive, spread, new PersonRows(seals, drive), enrollers);
    List<Enrolments.Stretch> stretches = enrolments.stretches();
    long[] upTo = new long[stretches.size() + 1];
    for (int s = 0; s < stretches.size(); s++) upTo[s + 1] = upTo[s] + spread.in(stretches.get(s));
    long members = upTo[stretches.size()];
    progress.at(Stage.PEOPLE, 0, members);
    load.stream(stretches, enrolments::draw, n -> progress.at(Stage.PEOPLE, upTo[n], members));
  }
}

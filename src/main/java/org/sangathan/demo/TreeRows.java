package org.sangathan.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.sangathan.database.Database;
import org.sangathan.demo.World.Cell;
import org.sangathan.organisation.Location;
import org.sangathan.words.Language;
import org.sangathan.words.Words;

/// Writes a world's trees: levels, units with their names and electors, and the ties between trees.
final class TreeRows {
  private static final String ELECTORS = "electors";
  private static final String SOURCE = "demo";

  private final World world;
  private final LocalDate since;
  private final LocalDate countedOn;
  private final UnitRow.WordKeys keys = new UnitRow.WordKeys();
  private final long[] electorsOf;

  /// @param today by which the tree has stood for some years
  TreeRows(World world, LocalDate today) {
    this.world = world;
    this.since = today.minusYears(3).withDayOfYear(1);
    this.countedOn = today.minusMonths(2).withDayOfMonth(1);
    this.electorsOf = new long[world.areas().size() + 1];
  }

  static void levels(Batch batch, Words words) {
    for (String tree : Tier.TREES) {
      CopyRows to = batch.to(DemoTable.TREE).row();
      to.small(Tier.TREES.indexOf(tree) + 1).text(tree);
      name(to, words, "demo.tree." + tree);
    }
    for (Tier tier : Tier.values()) {
      CopyRows to = batch.to(DemoTable.LEVEL).row();
      to.small(tier.id()).small(tier.tree()).text(tier.code()).small(tier.id());
      name(to, words, "demo.level." + tier.code());
      to.smalls(tier.parents().stream().mapToInt(Tier::id).toArray());
      to.truth(tier.carriesCell()).truth(tier.takesMembers());
    }
  }

  private static void name(CopyRows to, Words words, String key) {
    to.text(words.say(Language.HINDI, key)).text(words.say(Language.ENGLISH, key));
  }

  /// Sectors and booths of one constituency.
  void cell(Batch batch, int index) {
    Cell cell = world.cells().get(index);
    Area area = cell.area();
    int[] above = append(area.ancestors(), area.id());
    int booth = 0;
    for (int sector = 0; sector < cell.sectors(); sector++) {
      int first = booth;
      while (booth < cell.booths() && cell.sectorOf(booth) == sector) booth++;
      int id = cell.sectorId(sector);
      Name name = world.sectorName(cell, sector);
      new UnitRow(id, Tier.SECTOR, above, area.id(), cell.sectorCode(sector), name, area.kind())
          .write(batch, since, keys);
      List<Name> names = world.boothNames(cell, sector, booth - first);
      long electors = booths(batch, cell, first, names, append(above, id));
      electors(batch, id, electors);
      addElectors(index, electors);
    }
  }

  private long booths(Batch batch, Cell cell, int first, List<Name> names, int[] above) {
    Area area = cell.area();
    long all = 0;
    for (int n = 0; n < names.size(); n++) {
      int booth = first + n;
      int id = cell.boothId(booth);
      new UnitRow(
              id, Tier.BOOTH, above, area.id(), cell.boothCode(booth), names.get(n), area.kind())
          .write(batch, since, keys);
      int here = world.electors(id);
      electors(batch, id, here);
      locate(batch, id, above[above.length - 1], area.id());
      all += here;
      if (cell.inCity()) link(batch, id, world.wardOf(cell, booth).id(), Tier.WARD.code(), since);
    }
    return all;
  }

  /// Everything above the sector; after all cells, because their electors add up here.
  void areas(Batch batch) {
    for (Area area : world.areas()) {
      UnitRow.of(area).write(batch, since, keys);
      if (electorsOf[area.id()] > 0) electors(batch, area.id(), electorsOf[area.id()]);
    }
    for (int c = 0; c < world.cells().size(); c++) {
      link(
          batch,
          world.cells().get(c).area().id(),
          world.seatOf().get(c).id(),
          Tier.SEAT.code(),
          since);
    }
  }

  /// A tie is called after what it points to: the booth's ward, the constituency's seat.
  static void link(Batch batch, int unit, int target, String type, LocalDate since) {
    CopyRows to = batch.to(DemoTable.UNIT_LINK).row();
    to.number(unit).number(target).text(type).truth(true).day(since);
  }

  private void electors(Batch batch, int unit, long count) {
    CopyRows to = batch.to(DemoTable.UNIT_COUNT).row();
    to.number(unit).text(ELECTORS).day(countedOn).big(count).text(SOURCE);
  }

  /// Booths of a sector lie close together. All of it lies at sea, where no real place is.
  private void locate(Batch batch, int booth, int sector, int cell) {
    SplittableRandom within = new SplittableRandom(sector);
    SplittableRandom around = new SplittableRandom(booth);
    double north = 8 + cell % 30 * 0.2 + within.nextDouble(0.16) + around.nextDouble(0.03);
    double east = 84 + cell / 30 * 0.2 + within.nextDouble(0.16) + around.nextDouble(0.03);
    CopyRows to = batch.to(DemoTable.UNIT_FACT).row();
    to.number(booth).text(Location.FACT).day(countedOn).text(degrees(north) + ", " + degrees(east));
  }

  /// To some ten metres.
  private static double degrees(double exact) {
    return Math.round(exact * 1e4) / 1e4;
  }

  private void addElectors(int cell, long count) {
    for (Area top : List.of(world.cells().get(cell).area(), world.seatOf().get(cell))) {
      electorsOf[top.id()] += count;
      for (int above : top.ancestors()) electorsOf[above] += count;
    }
  }

  /// Tells every node that the tree has changed, and which number is the next free one.
  static int countUp(Database database, int nextUnit) {
    return database
        .writer()
        .sql("update tree_version set version = version + 1, next_unit = :next")
        .param("next", nextUnit)
        .update();
  }

  private static int[] append(int[] path, int last) {
    int[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = last;
    return longer;
  }
}

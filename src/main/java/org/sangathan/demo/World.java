package org.sangathan.demo;

import java.util.List;
import java.util.Optional;

/// The tree of one invented world: the areas in full, sectors and booths as numbers.
///
/// @param areas every unit above the sector, parents before children; also wards and seats
/// @param cells the constituencies, with their sectors and booths
/// @param seatOf for each cell the seat of parliament to which it belongs
/// @param wards of the metropolitan city, empty where there is none
/// @param unitCount how many units there are in all; their numbers run from 1 to it
record World(
    Shape shape,
    long seed,
    List<Area> areas,
    List<Cell> cells,
    List<Area> seatOf,
    List<Area> wards,
    int unitCount) {

  /// Purposes of chance, so that one never disturbs another.
  private static final int SECTOR_NAME = 11;

  private static final int BOOTH_NAME = 12;
  private static final int ELECTORS = 13;

  static World of(Shape shape, long seed) {
    return new WorldBuilder(shape, seed).build();
  }

  List<Area> areas(Tier tier) {
    return areas.stream().filter(a -> a.tier() == tier).toList();
  }

  /// The district with the metropolitan city, where the demo is dense.
  Optional<Area> cityDistrict() {
    return areas(Tier.METROPOLITAN).stream().map(m -> m.at(Tier.DISTRICT)).findFirst();
  }

  Name sectorName(Cell cell, int sector) {
    Chance chance = Chance.of(seed, SECTOR_NAME, cell.sectorId(sector));
    return cell.area().kind().equals(Area.URBAN)
        ? PlaceNames.locality(chance)
        : PlaceNames.village(chance);
  }

  List<Name> boothNames(Cell cell, int sector, int count) {
    Chance chance = Chance.of(seed, BOOTH_NAME, cell.sectorId(sector));
    return PlaceNames.booths(count, cell.area().kind().equals(Area.URBAN), chance);
  }

  int electors(int booth) {
    Chance chance = Chance.of(seed, ELECTORS, booth);
    return 480 + (int) (1_020 * Math.sqrt(chance.part()));
  }

  /// The ward to which a booth of the city belongs: neighbours, an equal number for each ward.
  Area wardOf(Cell cell, int booth) {
    List<Cell> city = cells.stream().filter(Cell::inCity).toList();
    int before = city.stream().takeWhile(c -> c != cell).mapToInt(Cell::booths).sum();
    int all = city.stream().mapToInt(Cell::booths).sum();
    return wards.get((int) ((long) (before + booth) * wards.size() / all));
  }

  /// A constituency with the numbers of its sectors and booths. What they are called is drawn when
  /// it is asked for, so that a whole nation takes no memory.
  ///
  /// @param firstUnit number of the first sector; booths follow after the last sector
  /// @param inCity whether its booths also belong to wards of the metropolitan city
  record Cell(Area area, int firstUnit, int sectors, int booths, boolean inCity) {

    int sectorId(int sector) {
      return firstUnit + sector;
    }

    int boothId(int booth) {
      return firstUnit + sectors + booth;
    }

    int sectorOf(int booth) {
      return (int) ((long) booth * sectors / booths);
    }

    int end() {
      return firstUnit + sectors + booths;
    }

    String sectorCode(int sector) {
      return "%s-S%03d".formatted(area.code(), sector + 1);
    }

    String boothCode(int booth) {
      return "%s-B%04d".formatted(area.code(), booth + 1);
    }
  }
}

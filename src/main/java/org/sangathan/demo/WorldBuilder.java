package org.sangathan.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.demo.World.Cell;

/// Draws the tree of a world from the top down: how many units lie where, their names and codes.
final class WorldBuilder {
  private static final int CITY_CONSTITUENCIES = 6;
  private static final int CONSTITUENCIES_WITH_A_CITY = 10;

  private static final List<Name> SUFFIXES = NameLists.names("after a name");
  private static final Name DIVISION = SUFFIXES.get(0);
  private static final Name METROPOLITAN = SUFFIXES.get(1);
  private static final Name LOK_SABHA = SUFFIXES.get(3);

  private final Shape shape;
  private final long seed;
  private final Chance chance;
  private final PlaceNames names;
  private final List<Area> areas = new ArrayList<>();
  private final List<Area> wards = new ArrayList<>();
  private final List<Area> constituencies = new ArrayList<>();

  private final int[] constituenciesOf;
  private final int cityDistrict;
  private int districtsMade;
  private int firstOfCity;

  WorldBuilder(Shape shape, long seed) {
    this.shape = shape;
    this.seed = seed;
    this.chance = Chance.of(seed, 1);
    this.names = new PlaceNames(Chance.of(seed, 2));
    this.constituenciesOf = chance.parts(shape.constituencies(), shape.districts());
    this.cityDistrict = shape.wards() == 0 ? -1 : cityDistrict();
  }

  World build() {
    Area nation = add(Tier.NATION, null, "N", NameLists.names("nation").getFirst());
    addStates(nation);
    List<Area> seatOf = addSeats();
    List<Cell> cells = cells();
    int units = cells.getLast().end() - 1;
    return new World(shape, seed, areas, cells, seatOf, wards, units);
  }

  private void addStates(Area nation) {
    int[] zones = chance.parts(shape.zones(), shape.states());
    int[] divisions = chance.parts(shape.divisions(), shape.zones());
    int[] districts = chance.parts(shape.districts(), shape.divisions());
    int zone = 0;
    int division = 0;
    for (int s = 0; s < shape.states(); s++) {
      Area state = add(Tier.STATE, nation, "S" + (s + 1), stateName(s));
      Numbers numbers = new Numbers(state);
      for (int z = 0; z < zones[s]; z++) {
        Area ofZone = add(Tier.ZONE, state, state.code() + "-Z" + (z + 1), zoneName(z));
        for (int d = 0; d < divisions[zone]; d++) {
          addDivision(ofZone, districts[division++], numbers);
        }
        zone++;
      }
    }
  }

  /// Divisions, districts and constituencies are numbered through their state.
  private static final class Numbers {
    final Area state;
    int division;
    int district;
    int constituency;

    Numbers(Area state) {
      this.state = state;
    }

    String code(String letters, int digits, int number) {
      return ("%s-%s%0" + digits + "d").formatted(state.code(), letters, number);
    }
  }

  private void addDivision(Area zone, int districts, Numbers numbers) {
    Name first = names.next();
    String code = numbers.code("M", 2, ++numbers.division);
    Area division = add(Tier.DIVISION, zone, code, first.then(DIVISION));
    for (int d = 0; d < districts; d++) {
      Area district =
          add(
              Tier.DISTRICT,
              division,
              numbers.code("D", 3, ++numbers.district),
              d == 0 ? first : names.next());
      addConstituencies(district, numbers);
      districtsMade++;
    }
  }

  private void addConstituencies(Area district, Numbers numbers) {
    boolean hasCity = districtsMade == cityDistrict;
    if (hasCity) {
      addCity(district);
      firstOfCity = constituencies.size();
    }
    List<Name> quarters = NameLists.names("parts of a city");
    for (int c = 0; c < constituenciesOf[districtsMade]; c++) {
      boolean inCity = hasCity && c < CITY_CONSTITUENCIES;
      Name name =
          inCity ? district.name().then(quarters.get(c)) : c == 0 ? district.name() : names.next();
      String kind = inCity ? Area.URBAN : chance.happens(0.3) ? Area.MIXED : Area.RURAL;
      String code = "%s-AC%03d".formatted(district.code(), ++numbers.constituency);
      constituencies.add(
          add(new Area(areas.size() + 1, Tier.CONSTITUENCY, district, code, name, kind)));
    }
  }

  private void addCity(Area district) {
    String code = district.code() + "-CITY";
    Area city =
        add(
            new Area(
                areas.size() + 1,
                Tier.METROPOLITAN,
                district,
                code,
                district.name().then(METROPOLITAN),
                Area.URBAN));
    List<Name> taken = new ArrayList<>();
    for (int w = 1; w <= shape.wards(); w++) {
      Name name = PlaceNames.locality(chance);
      while (taken.contains(name)) name = PlaceNames.locality(chance);
      taken.add(name);
      String ward = "%s-W%03d".formatted(district.code(), w);
      wards.add(add(new Area(areas.size() + 1, Tier.WARD, city, ward, name, Area.URBAN)));
    }
  }

  /// Seats take neighbouring constituencies, so that many of them reach into several districts.
  private List<Area> addSeats() {
    Area parliament = add(Tier.PARLIAMENT, null, "PC", LOK_SABHA);
    int[] sizes = chance.parts(shape.constituencies(), shape.seats());
    List<Area> seatOf = new ArrayList<>();
    for (int s = 0; s < shape.seats(); s++) {
      Name name = constituencies.get(seatOf.size()).name().then(LOK_SABHA);
      Area seat = add(Tier.SEAT, parliament, "PC-%03d".formatted(s + 1), name);
      for (int c = 0; c < sizes[s]; c++) seatOf.add(seat);
    }
    return seatOf;
  }

  private List<Cell> cells() {
    int[] booths = booths();
    List<Cell> cells = new ArrayList<>();
    int next = areas.size() + 1;
    double before = 0;
    for (int c = 0; c < constituencies.size(); c++) {
      double after = before + booths[c] / shape.boothsPerSector();
      int sectors = Math.max(1, (int) Math.round(after) - (int) Math.round(before));
      Cell cell = new Cell(constituencies.get(c), next, sectors, booths[c], isInCity(c));
      cells.add(cell);
      next = cell.end();
      before = after;
    }
    return cells;
  }

  private boolean isInCity(int constituency) {
    return cityDistrict >= 0
        && constituency >= firstOfCity
        && constituency < firstOfCity + CITY_CONSTITUENCIES;
  }

  /// The city's constituencies are rather small, so that a dense city needs not all the members.
  private int[] booths() {
    int count = shape.constituencies();
    int[] booths =
        Chance.of(seed, 3).parts(shape.booths(), count, shape.leastBooths(), shape.mostBooths());
    double wanted = 0.75 * shape.booths() / count;
    for (int city = 0; city < count; city++) {
      if (!isInCity(city)) continue;
      int here = city;
      int nearest =
          IntStream.range(0, count)
              .filter(c -> c == here || !isInCity(c))
              .boxed()
              .min(Comparator.comparingDouble(c -> Math.abs(booths[c] - wanted)))
              .orElseThrow();
      int own = booths[city];
      booths[city] = booths[nearest];
      booths[nearest] = own;
    }
    return booths;
  }

  /// The district whose size comes nearest to that of a district with a large city.
  private int cityDistrict() {
    return IntStream.range(0, constituenciesOf.length)
        .boxed()
        .min(
            Comparator.comparingInt(
                d -> Math.abs(constituenciesOf[d] - CONSTITUENCIES_WITH_A_CITY)))
        .orElseThrow();
  }

  private Name stateName(int state) {
    Name first = NameLists.names("states").getFirst();
    return (state == 0 ? first : names.next()).then(NameLists.names("after a state").getFirst());
  }

  private Name zoneName(int zone) {
    List<Name> zones = NameLists.names("zones");
    return zone < zones.size() ? zones.get(zone) : zones.get(zone % zones.size()).then(zone + 1);
  }

  private Area add(Tier tier, @Nullable Area parent, String code, Name name) {
    return add(new Area(areas.size() + 1, tier, parent, code, name, Area.MIXED));
  }

  private Area add(Area area) {
    areas.add(area);
    return area;
  }
}

package org.sangathan.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sangathan.acts.Place;

/// One nation, a state, two districts with a constituency each, three booths.
public final class SmallTree implements Places {
  public static final Place NATION = new Place(1, 1, "NATION");
  public static final Place STATE = new Place(2, 2, "STATE");
  public static final Place RAMPUR = new Place(3, 3, "RAMPUR");
  public static final Place RAMPUR_AC = new Place(4, 4, "RAMPUR-AC");
  public static final Place BOOTH_1 = new Place(5, 4, "BOOTH-1");
  public static final Place BOOTH_2 = new Place(6, 4, "BOOTH-2");
  public static final Place SITAPUR = new Place(7, 7, "SITAPUR");
  public static final Place SITAPUR_AC = new Place(8, 8, "SITAPUR-AC");
  public static final Place BOOTH_3 = new Place(9, 8, "BOOTH-3");

  private static final Place[] ALL = {
    NATION, STATE, RAMPUR, RAMPUR_AC, BOOTH_1, BOOTH_2, SITAPUR, SITAPUR_AC, BOOTH_3
  };

  private static final int[] PARENT = {0, 0, 1, 2, 3, 4, 4, 2, 7, 8};

  public static Place place(String code) {
    return new SmallTree().byCode(code).orElseThrow();
  }

  @Override
  public Optional<Place> byCode(String code) {
    return Arrays.stream(ALL).filter(p -> p.code().equals(code)).findFirst();
  }

  @Override
  public Optional<Place> byId(int unit) {
    return Arrays.stream(ALL).filter(p -> p.unit() == unit).findFirst();
  }

  @Override
  public boolean within(int unit, int ancestor) {
    int at = unit;
    while (at != 0 && at != ancestor) at = PARENT[at];
    return at == ancestor && at != 0;
  }

  @Override
  public int[] below(int unit) {
    return Arrays.stream(ALL).mapToInt(Place::unit).filter(u -> within(u, unit)).toArray();
  }

  @Override
  public int[] line(int unit) {
    return Arrays.stream(ALL).mapToInt(Place::unit).filter(above -> within(unit, above)).toArray();
  }

  @Override
  public Place root() {
    return NATION;
  }

  @Override
  public Map<Integer, Name> names(Collection<Integer> units) {
    return Arrays.stream(ALL)
        .filter(p -> units.contains(p.unit()))
        .collect(
            Collectors.toMap(
                Place::unit,
                p -> new Name(p.unit(), p.code(), "इकाई " + p.unit(), "Unit " + p.unit()),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}

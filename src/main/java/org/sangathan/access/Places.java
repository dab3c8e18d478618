package org.sangathan.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;

/// Where units lie, from the tree in memory: never a query. Declared here because the gate stands
/// on it, kept by `organisation`.
public interface Places {

  Optional<Place> byCode(String code);

  Optional<Place> byId(int unit);

  /// Where what is said for a place belongs today: another one where its unit was redrawn.
  default Place today(Place place) {
    return place;
  }

  /// True for the unit itself and for every unit below it.
  boolean within(int unit, int ancestor);

  /// Whether posts there open nothing for the time being, because its whole tree is suspended.
  default boolean isSuspended(int unit) {
    return false;
  }

  /// The unit and all units below it.
  int[] below(int unit);

  /// The cells in which rows of the unit itself may lie.
  default int[] cells(int unit) {
    return byId(unit).stream().mapToInt(Place::cell).toArray();
  }

  /// The same of the unit and all below it.
  default int[] cellsBelow(int unit) {
    return Arrays.stream(below(unit))
        .flatMap(one -> Arrays.stream(cells(one)))
        .distinct()
        .toArray();
  }

  /// Whether nothing but the unit and what is below it lies in those cells.
  default boolean isOfWholeCells(int unit) {
    return false;
  }

  /// The units above it, the unit itself, and the top of the main tree: those from which it can be
  /// in reach.
  int[] line(int unit);

  /// The top of the main tree; only asked once an organisation is founded.
  Place root();

  /// What units are called today, by number; by their codes where nobody knows better.
  default Map<Integer, Name> names(Collection<Integer> units) {
    return units.stream()
        .flatMap(unit -> byId(unit).stream())
        .collect(
            Collectors.toMap(
                Place::unit, p -> new Name(p.unit(), p.code(), p.code(), p.code()), (a, b) -> a));
  }

  /// A unit for people to read; one of the two names may be missing.
  record Name(int id, String code, @Nullable String hi, @Nullable String en) {}
}

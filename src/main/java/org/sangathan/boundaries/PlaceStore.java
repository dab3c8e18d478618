package org.sangathan.boundaries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// What changed in the tree since a day: parents, ties and names.
@Component
class PlaceStore {

  /// @param unit counted to the target
  /// @param then whether it was so on the day; otherwise it has been so since
  record Tie(int unit, int target, boolean then) {}

  record Name(int unitId, @Nullable String nameHi, @Nullable String nameEn) {}

  private record Place(int unitId, int parent) {}

  private final Database database;

  PlaceStore(Database database) {
    this.database = database;
  }

  /// The parents of that day of all units that lie elsewhere since.
  Map<Integer, Integer> parents(LocalDate day) {
    Map<Integer, Integer> parents = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select unit_id, parent from former_place
            where valid_to > :day and valid_from <= :day
            """)
        .param("day", day)
        .query(Rows.as(Place.class))
        .list()
        .forEach(place -> parents.put(place.unitId, place.parent));
    return parents;
  }

  /// Where units were known to lie when the day ended, of those that were moved by an act since.
  Map<Integer, Integer> knownParents(LocalDate day) {
    Map<Integer, Integer> parents = new HashMap<>();
    database
        .reader()
        .sql(
            """
            select distinct on (unit_id) unit_id, parent from former_place
            where known_on > :day
            order by unit_id, known_on, valid_to
            """)
        .param("day", day)
        .query(Rows.as(Place.class))
        .list()
        .forEach(place -> parents.put(place.unitId, place.parent));
    return parents;
  }

  /// Ties that were there on the day and ended since, and those that began since and are there.
  List<Tie> ties(LocalDate day) {
    return database
        .reader()
        .sql(
            """
            select unit_id as unit, target, true as "then" from counting_tie
            where valid_to > :day and valid_from <= :day
            union all
            select unit_id, target, false from counting_tie
            where valid_from > :day and valid_to is null
            """)
        .param("day", day)
        .query(Rows.as(Tie.class))
        .list();
  }

  /// Those of the units that were closed on the day and go on since.
  Set<Integer> closed(int[] units, LocalDate day) {
    return Set.copyOf(
        database
            .reader()
            .sql(
                """
                select distinct unit_id from was_closed
                where unit_id = any (:units) and valid_to > :day and valid_from <= :day
                """)
            .param("units", units)
            .param("day", day)
            .query(Rows.single(Integer.class))
            .list());
  }

  /// How those of the units were called that are called otherwise since.
  List<Name> names(int[] units, LocalDate day) {
    return database
        .reader()
        .sql(
            """
            select unit_id, name_hi, name_en from former_naming
            where unit_id = any (:units) and valid_to > :day and valid_from <= :day
            """)
        .param("units", units)
        .param("day", day)
        .query(Rows.as(Name.class))
        .list();
  }
}

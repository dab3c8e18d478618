package org.sangathan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// Who has a unit as home, as ids alone, and another home for many at once: for boundaries that are
/// redrawn. Rows stay in the cells in which they were born.
@Component
public class Residents {
  private final Database database;

  Residents(Database database) {
    this.database = database;
  }

  /// @param present did not withdraw
  public record Resident(int cellId, UUID id, int homeUnit, boolean present) {}

  /// All of them, unit by unit in the order in which they were recorded; those who withdrew too.
  public List<Resident> in(int[] cells, int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, id, home_unit, withdrawn_on is null as present from person
            where cell_id = any (:cells) and home_unit = any (:units)
            order by home_unit, recorded_at, id
            """)
        .param("cells", cells)
        .param("units", units)
        .query(Rows.as(Resident.class))
        .list();
  }

  /// Gives each another home, because boundaries were redrawn.
  ///
  /// @param homes one for each
  /// @param day from which on it is there
  public void rehome(List<Resident> residents, int[] homes, LocalDate day) {
    if (residents.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            /* all cells */
            with lay as (
              insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
              select p.cell_id, p.id, coalesce(f.nth, 0) + 1, p.home_unit, :day, true
              from unnest(:cells, :ids::uuid[]) as said (cell_id, id)
              join person p on p.cell_id = said.cell_id and p.id = said.id
                and p.cell_id = any (:among)
              left join (
                select cell_id, person_id, max(nth) as nth from former_home
                where cell_id = any (:among) and person_id = any (:ids::uuid[])
                group by cell_id, person_id
              ) f on f.cell_id = p.cell_id and f.person_id = p.id
              order by p.cell_id, p.id
            )
            update person p set home_unit = said.home_unit
            from unnest(:cells, :ids::uuid[], :homes) as said (cell_id, id, home_unit)
            where p.cell_id = said.cell_id and p.id = said.id and p.cell_id = any (:among)
            """)
        .param("cells", residents.stream().mapToInt(Resident::cellId).toArray())
        .param("ids", texts(residents, Resident::id))
        .param("homes", homes)
        .param("day", day)
        .param("among", residents.stream().mapToInt(Resident::cellId).distinct().toArray())
        .update();
  }

  private static String[] texts(List<Resident> residents, Function<Resident, UUID> part) {
    return residents.stream().map(part).map(UUID::toString).toArray(String[]::new);
  }
}

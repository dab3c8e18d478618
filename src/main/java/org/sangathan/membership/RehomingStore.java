package org.sangathan.membership;

import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.sangathan.people.Residents.Resident;
import org.springframework.stereotype.Component;

/// The rows of many people who get another home unit, and of those who came late for a unit that
/// was redrawn.
@Component
class RehomingStore {

  /// What goes from one unit to another: all, women, youth, young women.
  record Stood(int before, int after, int[] counts) {}

  private final Database database;

  RehomingStore(Database database) {
    this.database = database;
  }

  List<Stood> standing(List<Resident> people, int[] homes, int year) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select m.home_unit, said.home_unit, count(*),
              count(*) filter (where p.gender = 'woman'),
              count(*) filter (where :year - p.birth_year <= :youth),
              count(*) filter (where p.gender = 'woman' and :year - p.birth_year <= :youth)
            from unnest(:cells, :ids::uuid[], :homes) as said (cell_id, person_id, home_unit)
            join membership m on m.cell_id = said.cell_id and m.person_id = said.person_id
              and m.ended_day is null
            join person_counted p on p.cell_id = m.cell_id and p.person_id = m.person_id
            where m.cell_id = any (:among) and p.cell_id = any (:among)
            group by m.home_unit, said.home_unit
            order by m.home_unit, said.home_unit
            """)
        .param("year", year)
        .param("youth", MembershipMeasures.OLDEST_YOUTH)
        .param("cells", cells(people))
        .param("ids", ids(people))
        .param("homes", homes)
        .param("among", among(people))
        .query((row, n) ->
            new Stood(
                row.getInt(1),
                row.getInt(2),
                new int[] {row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)}))
        .list();
  }

  /// What ended goes with them too, so that whoever comes back comes back where they are found.
  void rehome(List<Resident> people, int[] homes) {
    database
        .writer()
        .sql(
            """
            /* all cells */
            update membership m set home_unit = said.home_unit
            from unnest(:cells, :ids::uuid[], :homes) as said (cell_id, person_id, home_unit)
            where m.cell_id = said.cell_id and m.person_id = said.person_id
              and m.cell_id = any (:among)
            """)
        .param("cells", cells(people))
        .param("ids", ids(people))
        .param("homes", homes)
        .param("among", among(people))
        .update();
  }

  /// Those of the units in which somebody waits for being recorded.
  List<Integer> withInvitations(int[] cells, int[] units) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct to_unit from invitation
            where cell_id = any (:cells) and to_unit = any (:units) and closed_on is null
            order by to_unit
            """)
        .param("cells", cells)
        .param("units", units)
        .query(Rows.single(Integer.class))
        .list();
  }

  void moveInvitations(int[] cells, int from, Place to) {
    database
        .writer()
        .sql(
            """
            /* all cells */ update invitation set to_unit = :to
            where cell_id = :cell and to_unit = :from and closed_on is null
            """)
        .param("to", to.unit())
        .param("cell", to.cell())
        .param("from", from)
        .update();
    database
        .writer()
        .sql(
            """
            /* all cells */ with gone as (
              delete from invitation
              where cell_id = any (:cells) and cell_id <> :cell and to_unit = :from
                and closed_on is null
              returning *
            )
            insert into invitation (cell_id, id, to_unit, from_unit, enroller, name, phone,
              phone_sealed, invited_at)
            select :cell, id, :to, from_unit, enroller, name, phone, phone_sealed, invited_at
            from gone
            """)
        .param("cells", cells)
        .param("cell", to.cell())
        .param("from", from)
        .param("to", to.unit())
        .update();
  }

  void markUnsorted(List<Rehoming.Unsorted> late) {
    database
        .writer()
        .sql(
            """
            insert into unsorted_person (cell_id, person_id, said_for, day)
            select cell_id, person_id, said_for, day
            from unnest(:cells, :persons::uuid[], :units, :days::date[])
              as said (cell_id, person_id, said_for, day)
            order by cell_id, person_id
            """)
        .param("cells", late.stream().mapToInt(Rehoming.Unsorted::cellId).toArray())
        .param("persons", late.stream().map(l -> l.personId().toString()).toArray(String[]::new))
        .param("units", late.stream().mapToInt(Rehoming.Unsorted::saidFor).toArray())
        .param("days", late.stream().map(l -> l.day().toString()).toArray(String[]::new))
        .update();
  }

  List<Rehoming.Unsorted> unsorted(Fence fence, int unit, int most) {
    return database.fenced(fence, () -> unsorted(fence.cells(), unit, most));
  }

  private List<Rehoming.Unsorted> unsorted(int[] cells, int unit, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select u.cell_id, u.person_id, u.said_for, u.day
            from unsorted_person u
            join membership m on m.cell_id = u.cell_id and m.person_id = u.person_id
              and m.cell_id = any (:cells)
            where u.cell_id = any (:cells) and m.home_unit = :unit and m.ended_day is null
            order by u.day desc, u.person_id limit :most
            """)
        .param("cells", cells)
        .param("unit", unit)
        .param("most", most)
        .query(Rows.as(Rehoming.Unsorted.class))
        .list();
  }

  boolean sorted(int[] cells, UUID person) {
    return database
            .writer()
            .sql(
                """
                /* all cells */ delete from unsorted_person
                where cell_id = any (:cells) and person_id = :person
                """)
            .param("cells", cells)
            .param("person", person)
            .update()
        > 0;
  }

  private static int[] cells(List<Resident> people) {
    return people.stream().mapToInt(Resident::cellId).toArray();
  }

  private static int[] among(List<Resident> people) {
    return people.stream().mapToInt(Resident::cellId).distinct().toArray();
  }

  private static String[] ids(List<Resident> people) {
    return people.stream().map(p -> p.id().toString()).toArray(String[]::new);
  }
}

package org.sangathan.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes whole rows of persons out of the tables, and puts them back as they were. What holds ids
/// alone stays: the ledger of consents, belongings, the trail.
@Component
public class PersonRows {
  private final Database database;

  PersonRows(Database database) {
    this.database = database;
  }

  /// @param copy everything that was recorded of the person, as one text
  public record TakenOut(int cell, UUID person, int homeUnit, String copy) {}

  /// From now on nothing of them is in any list, search or count.
  public List<TakenOut> takeOut(int[] cells, Collection<UUID> persons) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ with gone as (
              delete from person
              where cell_id = any (:cells) and id = any (cast(:persons as uuid[])) returning *
            ), unreached as (
              delete from contact_point
              where cell_id = any (:cells) and person_id = any (cast(:persons as uuid[])) returning *
            ), lain as (
              delete from former_home
              where cell_id = any (:cells) and person_id = any (cast(:persons as uuid[])) returning *
            ), lay as (
              select cell_id, person_id, jsonb_agg(to_jsonb(lain)) as homes from lain
              group by cell_id, person_id
            )
            select g.cell_id, g.id, g.home_unit,
              jsonb_build_object('person', to_jsonb(g), 'reached', to_jsonb(u),
                'lay', coalesce(l.homes, '[]'))::text as whole
            from gone g
            left join unreached u on u.cell_id = g.cell_id and u.person_id = g.id
            left join lay l on l.cell_id = g.cell_id and l.person_id = g.id
            order by g.cell_id, g.id
            """)
        .param("cells", cells)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) ->
            new TakenOut(
                row.getInt("cell_id"),
                row.getObject("id", UUID.class),
                row.getInt("home_unit"),
                row.getString("whole")))
        .list();
  }

  /// @param copy as [#takeOut] gave it
  public void putBack(String copy) {
    database
        .writer()
        .sql(
            """
            with back as (
              select * from jsonb_populate_record(null::person, cast(:copy as jsonb) -> 'person')
            ), reached as (
              insert into contact_point (cell_id, person_id, kind, value, value_sealed, phone_blind)
              select cell_id, person_id, kind, value, value_sealed, phone_blind
              from jsonb_populate_record(
                null::contact_point,
                coalesce(nullif(cast(:copy as jsonb) -> 'reached', 'null'), '{}'))
              where person_id is not null
            ), lay as (
              insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
              select cell_id, person_id, nth, unit_id, until, redrawn
              from jsonb_populate_recordset(
                null::former_home, coalesce(cast(:copy as jsonb) -> 'lay', '[]'))
            )
            insert into person (cell_id, id, home_unit, name, guardian, birth_year, of_age_declared,
              gender, locality, locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel,
              key_version, recorded_at, withdrawn_on)
            select cell_id, id, home_unit, name, guardian, birth_year, of_age_declared, gender, locality,
              locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel, key_version,
              recorded_at, withdrawn_on
            from back
            """)
        .param("copy", copy)
        .update();
  }

  /// Those of the ids of whom rows are there, in whatever cell.
  public Set<UUID> present(Collection<UUID> ids) {
    return Set.copyOf(
        database
            .writer()
            .sql("/* all cells */ select id from person where id = any (cast(:ids as uuid[]))")
            .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .query(Rows.single(UUID.class))
            .list());
  }

  /// How many withdrew there; counts no further than `most`.
  public int countWithdrawn(Fence fence, int most) {
    return database.fenced(fence, () -> withdrawn(database.reader(), fence, most).size());
  }

  /// Who withdrew there, as the transaction of an act sees them.
  public List<UUID> withdrawnHere(Fence fence, int most) {
    return withdrawn(database.writer(), fence, most);
  }

  private static List<UUID> withdrawn(JdbcClient by, Fence fence, int most) {
    return by.sql(
            """
            /* all cells */ select id from person
            where cell_id = any (:cells)
              and (cast(:units as int[]) is null or home_unit = any (:units))
              and withdrawn_on is not null
            order by cell_id, id limit :most
            """)
        .param("cells", fence.cells())
        .param("units", fence.units())
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }
}

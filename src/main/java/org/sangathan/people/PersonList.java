package org.sangathan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The list behind a figure: people of some units, a stretch at a time, phones masked.
@Component
public class PersonList {

  /// One person of a list.
  public record Line(
      int cellId,
      UUID id,
      int homeUnit,
      String name,
      @Nullable String guardian,
      @Nullable Phone phone,
      int birthYear,
      @Nullable String locality,
      Instant recordedAt) {

    Line with(@Nullable Phone reached) {
      return new Line(
          cellId, id, homeUnit, name, guardian, reached, birthYear, locality, recordedAt);
    }
  }

  /// What is asked for.
  ///
  /// @param cells in which the people lie
  /// @param units their homes, or null for everybody in the cells
  /// @param nameKey the start of the key of a name, or of what follows its first word, or of its
  ///   last word; empty for everybody
  /// @param after the last line of the stretch before, or null for the first
  public record Wanted(
      int[] cells, int @Nullable [] units, String nameKey, @Nullable After after, int most) {}

  /// Where the next stretch goes on.
  public record After(int cell, UUID id) {}

  private static final UUID LAST = new UUID(-1, -1);

  /// The last letter that there is: what begins with a key comes before the key with it.
  static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT);

  private final Database database;
  private final PeopleSeal seal;

  PersonList(Database database, PeopleSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /// First who they are, then how they are reached: joined, the fence of the second table would be
  /// read anew for each of them.
  List<Line> read(Fence fence, Wanted wanted) {
    return database.fenced(
        fence,
        () -> {
          List<Line> people = wanted.nameKey().isEmpty() ? people(wanted) : named(wanted);
          Map<UUID, Phone> phones = people.isEmpty() ? Map.of() : phones(people);
          return people.stream().map(line -> line.with(phones.get(line.id))).toList();
        });
  }

  /// The rest of the cell in which the stretch before ended, and then the cells behind it: one
  /// comparison over both would walk the cell from its end.
  private List<Line> people(Wanted wanted) {
    After after = wanted.after();
    int from = after == null ? Integer.MAX_VALUE : after.cell();
    return database
        .reader()
        .sql(
            """
            /* all cells */ select p.cell_id, p.id, p.home_unit, p.name, p.guardian,
              null as value, null as value_sealed, p.birth_year, p.locality, p.locality_sealed,
              p.recorded_at
            from (
              (select * from person
               where cell_id = any (:begun) and id < cast(:afterId as uuid)
                 and (cast(:units as int[]) is null or home_unit = any (:units))
                 and withdrawn_on is null
               order by cell_id desc, id desc limit :most)
              union all
              (select * from person
               where cell_id = any (:behind)
                 and (cast(:units as int[]) is null or home_unit = any (:units))
                 and withdrawn_on is null
               order by cell_id desc, id desc limit :most)
            ) p
            order by p.cell_id desc, p.id desc
            limit :most
            """)
        .param("begun", IntStream.of(wanted.cells()).filter(cell -> cell == from).toArray())
        .param("behind", IntStream.of(wanted.cells()).filter(cell -> cell < from).toArray())
        .param("afterId", after == null ? LAST.toString() : after.id().toString())
        .param("units", wanted.units())
        .param("most", wanted.most())
        .query(this::line)
        .list();
  }

  /// By the start of the name, of what follows its first word, or of its last word. Each is asked
  /// apart, so that a frequent one is found along the list and a rare one by its index; which it is
  /// shows only in what is asked, so the plan must not be one for all.
  private List<Line> named(Wanted wanted) {
    database.reader().sql("set local plan_cache_mode = force_custom_plan").update();
    return database
        .reader()
        .sql(
            """
            /* all cells */ select p.cell_id, p.id, p.home_unit, p.name, p.guardian,
              null as value, null as value_sealed, p.birth_year, p.locality, p.locality_sealed,
              p.recorded_at
            from (
              (select * from person
               where cell_id = any (:cells)
                 and (cast(:units as int[]) is null or home_unit = any (:units))
                 and name_norm >= :from and name_norm < :to
                 and (cell_id, id) < (:afterCell, cast(:afterId as uuid)) and withdrawn_on is null
               order by cell_id desc, id desc limit :most)
              union
              (select * from person
               where cell_id = any (:cells)
                 and (cast(:units as int[]) is null or home_unit = any (:units))
                 and name_rest >= :from and name_rest < :to
                 and (cell_id, id) < (:afterCell, cast(:afterId as uuid)) and withdrawn_on is null
               order by cell_id desc, id desc limit :most)
              union
              (select * from person
               where cell_id = any (:cells)
                 and (cast(:units as int[]) is null or home_unit = any (:units))
                 and name_last >= :from and name_last < :to
                 and (cell_id, id) < (:afterCell, cast(:afterId as uuid)) and withdrawn_on is null
               order by cell_id desc, id desc limit :most)
            ) p
            order by p.cell_id desc, p.id desc
            limit :most
            """)
        .params(limits(wanted))
        .param("from", wanted.nameKey())
        .param("to", wanted.nameKey() + BEHIND_ALL)
        .query(this::line)
        .list();
  }

  static Map<String, @Nullable Object> limits(Wanted wanted) {
    After after = wanted.after();
    Map<String, @Nullable Object> limits = new HashMap<>();
    limits.put("cells", wanted.cells());
    limits.put("units", wanted.units());
    limits.put("afterCell", after == null ? Integer.MAX_VALUE : after.cell());
    limits.put("afterId", after == null ? LAST.toString() : after.id().toString());
    limits.put("most", wanted.most());
    return limits;
  }

  /// How many there are in the units; counts no further than `most`.
  int count(Fence fence, Wanted wanted) {
    return database.fenced(fence, () -> count(wanted));
  }

  private int count(Wanted wanted) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select count(*) from (
              select from person p
              where p.cell_id = any (:cells)
                and (cast(:units as int[]) is null or p.home_unit = any (:units))
                and p.withdrawn_on is null
              limit :most
            ) as counted
            """)
        .param("cells", wanted.cells())
        .param("units", wanted.units())
        .param("most", wanted.most())
        .query(Rows.single(Integer.class))
        .single();
  }

  /// How each of them is reached, within the fence of the present reading.
  Map<UUID, Phone> phones(List<Line> people) {
    Map<UUID, Phone> phones = new HashMap<>();
    database
        .reader()
        .sql(
            """
            /* all cells */ select person_id, value, value_sealed from contact_point
            where cell_id = any (:cells) and person_id = any (cast(:ids as uuid[]))
            """)
        .param("cells", people.stream().mapToInt(Line::cellId).distinct().toArray())
        .param("ids", people.stream().map(line -> line.id.toString()).toArray(String[]::new))
        .query(row -> {
          UUID id = row.getObject(1, UUID.class);
          phones.put(id, seal.phone(id, row.getString(2), row.getBytes(3)));
        });
    return phones;
  }

  /// Those of a unit whose number it is, found by its blind value.
  List<Line> withPhone(Fence fence, Wanted wanted, byte[] blind) {
    return database.fenced(fence, () -> withPhone(wanted, blind));
  }

  private List<Line> withPhone(Wanted wanted, byte[] blind) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select p.cell_id, p.id, p.home_unit, p.name, p.guardian, c.value,
              c.value_sealed, p.birth_year, p.locality, p.locality_sealed, p.recorded_at
            from contact_point c
            join person p on p.cell_id = c.cell_id and p.id = c.person_id
            where c.phone_blind = :blind and c.cell_id = any (:cells) and p.cell_id = any (:cells)
              and (cast(:units as int[]) is null or p.home_unit = any (:units))
              and p.withdrawn_on is null
            order by p.cell_id desc, p.id desc
            limit :most
            """)
        .param("blind", blind)
        .param("cells", wanted.cells())
        .param("units", wanted.units())
        .param("most", wanted.most())
        .query(this::line)
        .list();
  }

  Line line(ResultSet row, int n) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Line(
        row.getInt("cell_id"),
        id,
        row.getInt("home_unit"),
        row.getString("name"),
        row.getString("guardian"),
        seal.phone(id, row.getString("value"), row.getBytes("value_sealed")),
        row.getInt("birth_year"),
        seal.locality(id, row.getString("locality"), row.getBytes("locality_sealed")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}

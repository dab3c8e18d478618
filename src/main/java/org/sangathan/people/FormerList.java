package org.sangathan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.stereotype.Component;

/// The list behind a figure of a day that is over: whoever was on record in some units when it
/// ended and has not withdrawn since, as they are recorded now.
@Component
public class FormerList {

  /// @param home the unit in which they are told
  public record Line(PersonList.Line person, int home) {}

  /// What is asked for.
  ///
  /// @param among in which cells they lie now, and which units were their homes on that day
  /// @param end the moment at which the day ended
  /// @param redrawn whether somebody who has got another home by a redrawing since is told in the
  ///   one before; otherwise only those are who were moved by hand
  public record Wanted(PersonList.Wanted among, LocalDate day, Instant end, boolean redrawn) {}

  private static final int FEW = 2_000;

  private final Database database;
  private final PersonList list;

  FormerList(Database database, PersonList list) {
    this.database = database;
    this.list = list;
  }

  List<Line> read(Fence fence, Wanted wanted) {
    return database.fenced(fence, () -> told(wanted, null));
  }

  /// First whose number it is, by its blind value.
  List<Line> withPhone(Fence fence, Wanted wanted, byte[] blind) {
    return database.fenced(
        fence,
        () -> {
          List<UUID> bearers = bearers(wanted.among.cells(), blind);
          return bearers.isEmpty() ? List.of() : told(wanted, bearers);
        });
  }

  private List<Line> told(Wanted wanted, @Nullable List<UUID> only) {
    List<Line> people = people(wanted, only);
    if (people.isEmpty()) return people;
    Map<UUID, Phone> phones = list.phones(people.stream().map(Line::person).toList());
    return people.stream()
        .map(one -> new Line(one.person.with(phones.get(one.person.id())), one.home))
        .toList();
  }

  /// Those who have not moved since, and those who have: these are told in the home that they left
  /// first after the day. What is not asked for shows only in the values, so the plan must not be
  /// one for all.
  private List<Line> people(Wanted wanted, @Nullable List<UUID> only) {
    database.reader().sql("set local plan_cache_mode = force_custom_plan").update();
    return database
        .reader()
        .sql(
            """
            /* all cells */ select p.cell_id, p.id, p.home_unit, p.name, p.guardian,
              null as value, null as value_sealed, p.birth_year, p.locality, p.locality_sealed,
              p.recorded_at, p.home
            from (
              (select p.*, p.home_unit as home from person p
               where p.cell_id = any (:cells)
                 and (cast(:units as int[]) is null or p.home_unit = any (:units))
                 and (cast(:many as int[]) is null
                   or p.home_unit in (select unnest(cast(:many as int[]))))
                 and (cast(:only as uuid[]) is null or p.id = any (cast(:only as uuid[])))
                 and (cast(:from as text) = '' or p.name_norm >= :from and p.name_norm < :to
                   or p.name_rest >= :from and p.name_rest < :to
                   or p.name_last >= :from and p.name_last < :to)
                 and (p.cell_id, p.id) < (:afterCell, cast(:afterId as uuid))
                 and p.recorded_at < :end and p.withdrawn_on is null
                 and not exists (
                   select from former_home f
                   where f.cell_id = p.cell_id and f.person_id = p.id and f.cell_id = any (:cells)
                     and f.until > :day and (:redrawn or not f.redrawn))
               order by p.cell_id desc, p.id desc limit :most)
              union all
              (select p.*, f.unit_id as home
               from former_home f join person p on p.cell_id = f.cell_id and p.id = f.person_id
               where f.cell_id = any (:cells) and p.cell_id = any (:cells)
                 and f.until > :day and (:redrawn or not f.redrawn)
                 and (cast(:units as int[]) is null or f.unit_id = any (:units))
                 and (cast(:many as int[]) is null
                   or f.unit_id in (select unnest(cast(:many as int[]))))
                 and not exists (
                   select from former_home e
                   where e.cell_id = f.cell_id and e.person_id = f.person_id and e.nth < f.nth
                     and e.cell_id = any (:cells) and e.until > :day
                     and (:redrawn or not e.redrawn))
                 and (cast(:only as uuid[]) is null or p.id = any (cast(:only as uuid[])))
                 and (cast(:from as text) = '' or p.name_norm >= :from and p.name_norm < :to
                   or p.name_rest >= :from and p.name_rest < :to
                   or p.name_last >= :from and p.name_last < :to)
                 and (p.cell_id, p.id) < (:afterCell, cast(:afterId as uuid))
                 and p.recorded_at < :end and p.withdrawn_on is null
               order by p.cell_id desc, p.id desc limit :most)
            ) p
            order by p.cell_id desc, p.id desc
            limit :most
            """)
        .params(limits(wanted, only == null ? wanted.among.nameKey() : ""))
        .param(
            "only", only == null ? null : only.stream().map(UUID::toString).toArray(String[]::new))
        .query(this::line)
        .list();
  }

  private Line line(ResultSet row, int n) throws SQLException {
    return new Line(list.line(row, n), row.getInt("home"));
  }

  /// Whoever is asked for by number is asked for by no name.
  private static Map<String, @Nullable Object> limits(Wanted wanted, String nameKey) {
    Map<String, @Nullable Object> limits = new HashMap<>(PersonList.limits(wanted.among));
    limits.putAll(units(wanted));
    limits.put("from", nameKey);
    limits.put("to", nameKey + PersonList.BEHIND_ALL);
    limits.put("day", wanted.day);
    limits.put("end", wanted.end.atOffset(ZoneOffset.UTC));
    limits.put("redrawn", wanted.redrawn);
    return limits;
  }

  /// A few are found by an index. Of very many the planner would weigh each, in every part of the
  /// statement: those are looked up instead.
  private static Map<String, int @Nullable []> units(Wanted wanted) {
    int[] units = wanted.among.units();
    boolean few = units == null || units.length <= FEW;
    Map<String, int @Nullable []> named = new HashMap<>();
    named.put("units", few ? units : null);
    named.put("many", few ? null : units);
    return named;
  }

  private List<UUID> bearers(int[] cells, byte[] blind) {
    return database
        .reader()
        .sql(
            """
            /* all cells */ select person_id from contact_point
            where phone_blind = :blind and cell_id = any (:cells)
            """)
        .param("blind", blind)
        .param("cells", cells)
        .query(Rows.single(UUID.class))
        .list();
  }

  /// Numbers of units and nobody, whatever the cells: whom of those who live there the reader may
  /// be told, the fence says.
  int[] homesNow(Wanted wanted) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct p.home_unit
            from former_home f join person p on p.cell_id = f.cell_id and p.id = f.person_id
            where (cast(:units as int[]) is null or f.unit_id = any (:units))
              and (cast(:many as int[]) is null
                or f.unit_id in (select unnest(cast(:many as int[]))))
              and f.until > :day and (:redrawn or not f.redrawn)
              and p.home_unit <> f.unit_id and p.withdrawn_on is null
            """)
        .params(units(wanted))
        .param("day", wanted.day)
        .param("redrawn", wanted.redrawn)
        .query(Rows.NUMBERS);
  }
}

package org.sangathan.redrawing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.RedrawnPosts.Held;
import org.sangathan.access.RedrawnPosts.Seat;
import org.sangathan.bodies.RedrawnBodies;
import org.sangathan.bodies.RedrawnBodies.LayBefore;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.people.Residents.Resident;
import org.springframework.stereotype.Component;

/// What each redrawing did, so that it can be told and taken back.
@Component
class RedrawingStore implements RedrawnBodies.Redrawings {

  /// @param unit where it was done
  /// @param upload the file of a list
  record Redrawing(
      UUID id,
      String kind,
      int unit,
      LocalDate day,
      Instant at,
      @Nullable LocalDate undoneOn,
      @Nullable UUID upload) {}

  /// @param what `made`, `opened`, `closed` or `moved`
  /// @param parent under which one lay that was moved; 0 for the others
  record Touched(int unitId, String what, int parent) {}

  /// Somebody who got another home unit.
  record Moved(UUID personId, int oldUnit, int newUnit) {}

  /// How a posting was before, and where and until when it was put.
  record Posted(Held before, int unitAfter, @Nullable LocalDate untilAfter) {}

  private final Database database;

  RedrawingStore(Database database) {
    this.database = database;
  }

  void add(Redrawing one, UUID account) {
    database
        .writer()
        .sql(
            """
            insert into redrawing (id, kind, unit_id, day, at, account_id, upload_id)
            values (:id, :kind, :unit, :day, :at, :account, :upload)
            """)
        .param("id", one.id)
        .param("kind", one.kind)
        .param("unit", one.unit)
        .param("day", one.day)
        .param("at", one.at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("upload", one.upload)
        .update();
  }

  void addTouched(UUID redrawing, List<Touched> touched) {
    database
        .writer()
        .sql(
            """
            insert into redrawn_unit (redrawing_id, unit_id, what, parent)
            select :redrawing, unit_id, what, parent
            from unnest(:units, :whats::text[], :parents) as t (unit_id, what, parent)
            """)
        .param("redrawing", redrawing)
        .param("units", touched.stream().mapToInt(Touched::unitId).toArray())
        .param("whats", texts(touched, Touched::what))
        .param("parents", touched.stream().mapToInt(Touched::parent).toArray())
        .update();
  }

  void addMoved(UUID redrawing, List<Resident> people, int[] homes) {
    if (people.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            insert into redrawn_person (cell_id, redrawing_id, person_id, old_unit, new_unit)
            select cell_id, :redrawing, person_id, old_unit, new_unit
            from unnest(:cells, :persons::uuid[], :olds, :news)
              as m (cell_id, person_id, old_unit, new_unit)
            order by cell_id, person_id
            """)
        .param("redrawing", redrawing)
        .param("cells", people.stream().mapToInt(Resident::cellId).toArray())
        .param("persons", texts(people, Resident::id))
        .param("olds", people.stream().mapToInt(Resident::homeUnit).toArray())
        .param("news", homes)
        .update();
  }

  void addPosted(UUID redrawing, List<Posted> posted) {
    if (posted.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            insert into redrawn_posting (cell_id, redrawing_id, posting_id, unit_id, span, valid_to,
              unit_after, valid_to_after)
            select cell_id, :redrawing, posting_id, unit_id, span::int[], valid_to, unit_after,
              valid_to_after
            from unnest(:cells, :postings::uuid[], :units, :spans::text[], :tos::date[], :afters,
                :tosAfter::date[])
              as p (cell_id, posting_id, unit_id, span, valid_to, unit_after, valid_to_after)
            order by cell_id, posting_id
            """)
        .param("redrawing", redrawing)
        .param("cells", posted.stream().mapToInt(p -> p.before.cell()).toArray())
        .param("postings", texts(posted, p -> p.before.id()))
        .param("units", posted.stream().mapToInt(p -> p.before.unit()).toArray())
        .param("spans", texts(posted, p -> braced(p.before.span())))
        .param("tos", texts(posted, p -> p.before.until()))
        .param("afters", posted.stream().mapToInt(Posted::unitAfter).toArray())
        .param("tosAfter", texts(posted, Posted::untilAfter))
        .update();
  }

  Optional<Redrawing> find(UUID id) {
    return database
        .writer()
        .sql(
            """
            select id, kind, unit_id, day, at, undone_on, upload_id from redrawing where id = :id
            """)
        .param("id", id)
        .query((row, n) -> redrawing(row))
        .optional();
  }

  /// What a file did the last time that it was taken.
  Optional<Redrawing> ofUpload(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select id, kind, unit_id, day, at, undone_on, upload_id from redrawing
            where upload_id = :upload order by at desc limit 1
            """)
        .param("upload", upload)
        .query((row, n) -> redrawing(row))
        .optional();
  }

  /// Lists that were brought at the unit, the latest first, with how many units they redrew and how
  /// many there were then.
  List<Brought> listsAt(int unit) {
    return database
        .reader()
        .sql(
            """
            select r.upload_id, r.day, r.undone_on, count(distinct s.old_unit) as before,
              count(distinct s.new_unit) as after,
              (select count(*) from renewed_unit n where n.redrawing_id = r.id) as renewed
            from redrawing r left join unit_successor s on s.redrawing_id = r.id
            where r.unit_id = :unit and r.kind = 'list' and r.upload_id is not null
            group by r.id, r.upload_id, r.day, r.undone_on, r.at order by r.at desc
            """)
        .param("unit", unit)
        .query(Rows.as(Brought.class))
        .list();
  }

  /// @param before units that were redrawn
  /// @param after units that they became
  /// @param renewed units that went on under another name or below another unit
  record Brought(
      UUID uploadId,
      LocalDate day,
      @Nullable LocalDate undoneOn,
      long before,
      long after,
      long renewed) {}

  /// Those of the units that another redrawing, not undone, touched later than this one.
  List<Integer> redrawnSince(Redrawing own, int[] units) {
    return database
        .writer()
        .sql(
            """
            select distinct t.unit_id
            from (
              select redrawing_id, unit_id from redrawn_unit where unit_id = any (:units)
              union all
              select redrawing_id, old_unit from unit_successor where old_unit = any (:units)
              union all
              select redrawing_id, new_unit from unit_successor where new_unit = any (:units)
              union all
              select redrawing_id, unit_id from renewed_unit where unit_id = any (:units)
            ) as t
            join redrawing r on r.id = t.redrawing_id
            where r.id <> :own and r.undone_on is null and r.at > :at
            order by t.unit_id
            """)
        .param("units", units)
        .param("own", own.id)
        .param("at", own.at.atOffset(ZoneOffset.UTC))
        .query(Rows.single(Integer.class))
        .list();
  }

  /// Those that touched any of the units, the latest first; undone ones too.
  List<Redrawing> touching(Collection<Integer> units) {
    return database
        .writer()
        .sql(
            """
            select id, kind, unit_id, day, at, undone_on, upload_id from redrawing
            where id in (
              select redrawing_id from redrawn_unit where unit_id = any (:units)
              union select redrawing_id from unit_successor
                where old_unit = any (:units) or new_unit = any (:units))
            order by at desc
            """)
        .param("units", units.stream().mapToInt(Integer::intValue).toArray())
        .query((row, n) -> redrawing(row))
        .list();
  }

  private static Redrawing redrawing(ResultSet row) throws SQLException {
    return new Redrawing(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getInt("unit_id"),
        row.getObject("day", LocalDate.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("undone_on", LocalDate.class),
        row.getObject("upload_id", UUID.class));
  }

  List<Touched> touched(UUID redrawing) {
    return database
        .writer()
        .sql(
            """
            select unit_id, what, parent from redrawn_unit where redrawing_id = :redrawing
            order by unit_id
            """)
        .param("redrawing", redrawing)
        .query(Rows.as(Touched.class))
        .list();
  }

  /// @param homes the units into which they went
  List<Moved> moved(UUID redrawing, int[] cells, int[] homes) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select person_id, old_unit, new_unit from redrawn_person
            where cell_id = any (:cells) and redrawing_id = :redrawing and new_unit = any (:homes)
            order by cell_id, person_id
            """)
        .param("cells", cells)
        .param("homes", homes)
        .param("redrawing", redrawing)
        .query(Rows.as(Moved.class))
        .list();
  }

  List<Posted> posted(UUID redrawing) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select cell_id, posting_id, unit_id, span, valid_to, unit_after, valid_to_after
            from redrawn_posting where redrawing_id = :redrawing
            """)
        .param("redrawing", redrawing)
        .query((row, n) ->
            new Posted(
                new Held(
                    row.getInt("cell_id"),
                    row.getObject("posting_id", UUID.class),
                    Seat.UNKNOWN,
                    row.getInt("unit_id"),
                    List.of((Integer[]) row.getArray("span").getArray()),
                    row.getObject("valid_to", LocalDate.class)),
                row.getInt("unit_after"),
                row.getObject("valid_to_after", LocalDate.class)))
        .list();
  }

  @Override
  public Map<UUID, LocalDate> days(Collection<UUID> redrawings) {
    Map<UUID, LocalDate> days = new LinkedHashMap<>();
    database
        .reader()
        .sql(
            """
            select id, day from redrawing where id = any (:ids::uuid[]) and undone_on is null
            order by at
            """)
        .param("ids", redrawings.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          days.put(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class));
        });
    return days;
  }

  @Override
  public List<LayBefore> puts(Collection<UUID> postings) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select p.posting_id as posting, p.unit_id as unit, r.day as until
            from redrawn_posting p join redrawing r on r.id = p.redrawing_id
            where p.posting_id = any (:postings::uuid[]) and r.undone_on is null
              and p.unit_id <> p.unit_after
            order by r.at
            """)
        .param("postings", postings.stream().map(UUID::toString).toArray(String[]::new))
        .query(Rows.as(LayBefore.class))
        .list();
  }

  @Override
  public List<UUID> putOutOf(int... units) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select distinct p.posting_id
            from redrawn_posting p join redrawing r on r.id = p.redrawing_id
            where p.unit_id = any (:units) and p.unit_after <> p.unit_id and r.undone_on is null
            """)
        .param("units", units)
        .query(Rows.single(UUID.class))
        .list();
  }

  void undone(UUID redrawing, LocalDate day) {
    database
        .writer()
        .sql("update redrawing set undone_on = :day where id = :id")
        .param("day", day)
        .param("id", redrawing)
        .update();
  }

  /// Whether nothing but redrawings that were undone ever made the unit.
  boolean isFreeAgain(int unit) {
    return database
        .writer()
        .sql(
            """
            select exists (
                select from redrawn_unit u join redrawing r on r.id = u.redrawing_id
                where u.unit_id = :unit and u.what in ('made', 'opened'))
              and not exists (
                select from redrawn_unit u join redrawing r on r.id = u.redrawing_id
                where u.unit_id = :unit and r.undone_on is null)
            """)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  private static String braced(List<Integer> units) {
    return units.toString().replace('[', '{').replace(']', '}');
  }

  private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> part) {
    return rows.stream()
        .map(part)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}

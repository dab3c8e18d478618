package org.sangathan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes and finds persons with their contact points and consents.
@Component
class PersonStore {
  private final Database database;
  private final PeopleSeal seal;

  PersonStore(Database database, PeopleSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  void insert(List<PersonRow> rows) {
    database
        .writer()
        .sql(
            """
            with said as materialized (
              select * from unnest(:cells, :ids::uuid[], :units, :names::text[], :guardians::text[],
                :years, :ofAge, :genders::text[], :localities, :norms::text[],
                :givens::text[], :sorteds::text[], :guardianKeys::text[], :versions, :ats::timestamptz[],
                :phones, :blinds, :consents::uuid[], :purposes::text[], :notices,
                :channels::text[], :enrollers::uuid[])
              as said (cell_id, id, home_unit, name, guardian, birth_year, of_age_declared, gender,
                locality, name_norm, skel_given, skel_sorted, guardian_skel, key_version, recorded_at,
                phone, phone_blind, consent_id, purposes, notice_version, channel, enroller)
            ), reached as (
              insert into contact_point (cell_id, person_id, kind, value_sealed, phone_blind)
              select cell_id, id, 'mobile', phone, phone_blind from said where phone is not null
              order by cell_id, id
            ), agreed as (
              insert into consent (cell_id, person_id, id, kind, purposes, notice_version, channel,
                enroller, at)
              select cell_id, id, consent_id, 'given', string_to_array(purposes, ','), notice_version,
                channel, enroller, recorded_at
              from said order by cell_id, id
            )
            insert into person (cell_id, id, home_unit, name, guardian, birth_year, of_age_declared,
              gender, locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel, key_version,
              recorded_at)
            select cell_id, id, home_unit, name, guardian, birth_year, of_age_declared, gender, locality,
              name_norm, skel_given, skel_sorted, guardian_skel, key_version, recorded_at
            from said order by cell_id, id
            """)
        .param("cells", rows.stream().mapToInt(r -> r.toRecord().home().cell()).toArray())
        .param("ids", texts(rows, r -> r.toRecord().id()))
        .param("units", rows.stream().mapToInt(r -> r.toRecord().home().unit()).toArray())
        .param("names", texts(rows, r -> r.described().name()))
        .param("guardians", texts(rows, r -> r.described().guardian()))
        .param("years", rows.stream().mapToInt(r -> r.described().birthYear()).toArray())
        .param(
            "ofAge", rows.stream().map(r -> r.described().ofAgeDeclared()).toArray(Boolean[]::new))
        .param("genders", texts(rows, r -> column(r.described().gender())))
        .param(
            "localities",
            sealed(rows, r -> seal.locality(r.toRecord().id(), r.described().locality())))
        .param("norms", texts(rows, r -> r.key().norm()))
        .param("givens", texts(rows, r -> r.key().skelGiven()))
        .param("sorteds", texts(rows, r -> r.key().skelSorted()))
        .param("guardianKeys", texts(rows, r -> r.key().guardianSkel()))
        .param("versions", rows.stream().mapToInt(r -> r.key().version()).toArray())
        .param("ats", texts(rows, r -> r.toRecord().at()))
        .param("phones", sealed(rows, r -> seal.phone(r.toRecord().id(), r.described().phone())))
        .param("blinds", rows.stream().map(PersonRow::phoneBlind).toArray(byte[][]::new))
        .param("consents", texts(rows, r -> r.toRecord().consentId()))
        .param("purposes", texts(rows, r -> ConsentStore.columns(r.toRecord().purposes())))
        .param("notices", rows.stream().mapToInt(r -> r.toRecord().noticeVersion()).toArray())
        .param("channels", texts(rows, r -> r.toRecord().channel()))
        .param("enrollers", texts(rows, r -> r.toRecord().enroller()))
        .update();
  }

  List<UUID> twins(List<PersonRow.Sought> asked) {
    return database
        .writer()
        .sql(
            """
            /* all cells */ select distinct asked.id
            from unnest(:ids::uuid[], :cells, :units, :blinds, :givens::text[])
              as asked (id, cell_id, home_unit, phone_blind, skel_given)
            join contact_point c on c.cell_id = asked.cell_id and c.phone_blind = asked.phone_blind
            join person p on p.cell_id = c.cell_id and p.id = c.person_id and p.id <> asked.id
              and p.home_unit = asked.home_unit and p.skel_given = asked.skel_given
            where p.withdrawn_on is null and p.cell_id = any (:cells) and c.cell_id = any (:cells)
            """)
        .param("ids", asked.stream().map(a -> a.id().toString()).toArray(String[]::new))
        .param("cells", asked.stream().mapToInt(PersonRow.Sought::cell).toArray())
        .param("units", asked.stream().mapToInt(PersonRow.Sought::unit).toArray())
        .param("blinds", asked.stream().map(PersonRow.Sought::blind).toArray(byte[][]::new))
        .param("givens", asked.stream().map(PersonRow.Sought::given).toArray(String[]::new))
        .query(Rows.single(UUID.class))
        .list();
  }

  Optional<Person> find(Fence fence, int[] cells, UUID id) {
    return database.fenced(fence, () -> find(database.reader(), cells, id));
  }

  /// As the transaction of the act sees it.
  Optional<Person> findHere(int[] cells, UUID id) {
    return find(database.writer(), cells, id);
  }

  private Optional<Person> find(JdbcClient by, int[] cells, UUID id) {
    return by.sql(
            """
            /* all cells */ select p.cell_id, p.id, p.home_unit, p.name, c.value, c.value_sealed,
              p.birth_year, p.of_age_declared, p.gender, p.guardian, p.locality, p.locality_sealed,
              p.recorded_at, p.withdrawn_on
            from person p
            left join contact_point c on c.cell_id = p.cell_id and c.person_id = p.id
            where p.cell_id = any (:cells) and p.id = :id
            """)
        .param("cells", cells)
        .param("id", id)
        .query(this::person)
        .optional();
  }

  private Person person(ResultSet row, int n) throws SQLException {
    String gender = row.getString("gender");
    UUID id = row.getObject("id", UUID.class);
    return new Person(
        row.getInt("cell_id"),
        id,
        row.getInt("home_unit"),
        new Described(
            row.getString("name"),
            seal.phone(id, row.getString("value"), row.getBytes("value_sealed")),
            row.getInt("birth_year"),
            row.getBoolean("of_age_declared"),
            gender == null ? null : Gender.of(gender),
            row.getString("guardian"),
            seal.locality(id, row.getString("locality"), row.getBytes("locality_sealed"))),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("withdrawn_on", LocalDate.class));
  }

  void update(int cell, UUID id, PersonRow row) {
    Described d = row.described();
    database
        .writer()
        .sql(
            """
            with unreached as (
              delete from contact_point
              where cell_id = :cell and person_id = :id and cast(:phone as bytea) is null
            ), reached as (
              insert into contact_point (cell_id, person_id, kind, value_sealed, phone_blind)
              select :cell, :id, 'mobile', cast(:phone as bytea), cast(:blind as bytea)
              where cast(:phone as bytea) is not null
              on conflict (cell_id, person_id, kind)
              do update set value = null, value_sealed = excluded.value_sealed,
                phone_blind = excluded.phone_blind
            )
            update person set name = :name, guardian = :guardian, birth_year = :year,
              of_age_declared = :ofAge, gender = :gender, locality = null,
              locality_sealed = cast(:locality as bytea), name_norm = :norm,
              skel_given = :given, skel_sorted = :sorted, guardian_skel = :guardianKey,
              key_version = :version
            where cell_id = :cell and id = :id
            """)
        .param("cell", cell)
        .param("id", id)
        .param("phone", seal.phone(id, d.phone()))
        .param("blind", row.phoneBlind())
        .param("name", d.name())
        .param("guardian", d.guardian())
        .param("year", d.birthYear())
        .param("ofAge", d.ofAgeDeclared())
        .param("gender", column(d.gender()))
        .param("locality", seal.locality(id, d.locality()))
        .param("norm", row.key().norm())
        .param("given", row.key().skelGiven())
        .param("sorted", row.key().skelSorted())
        .param("guardianKey", row.key().guardianSkel())
        .param("version", row.key().version())
        .update();
  }

  /// @param day until which they had their home where they have it
  void moveWithinCell(Person person, int unit, LocalDate day) {
    database
        .writer()
        .sql(
            """
            with lay as (
              insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
              select p.cell_id, p.id, coalesce(f.nth, 0) + 1, p.home_unit, :day, false
              from person p, (
                select max(nth) as nth from former_home where cell_id = :cell and person_id = :id
              ) f
              where p.cell_id = :cell and p.id = :id
            )
            update person set home_unit = :unit where cell_id = :cell and id = :id
            """)
        .param("unit", unit)
        .param("day", day)
        .param("cell", person.cellId())
        .param("id", person.id())
        .update();
  }

  /// The key of a row is never updated: the rows are written in the new cell and deleted in the
  /// old.
  void moveToCell(Person person, Place to, LocalDate day) {
    database
        .writer()
        .sql(
            """
            with gone as (
              delete from person where cell_id = :old and id = :id returning *
            ), unreached as (
              delete from contact_point where cell_id = :old and person_id = :id returning *
            ), disagreed as (
              delete from consent where cell_id = :old and person_id = :id returning *
            ), lay as (
              delete from former_home where cell_id = :old and person_id = :id returning *
            ), lain as (
              insert into former_home (cell_id, person_id, nth, unit_id, until, redrawn)
              select :cell, person_id, nth, unit_id, until, redrawn from lay
              union all
              select :cell, id, coalesce((select max(nth) from lay), 0) + 1, home_unit, :day, false
              from gone
            ), reached as (
              insert into contact_point (cell_id, person_id, kind, value, value_sealed, phone_blind)
              select :cell, person_id, kind, value, value_sealed, phone_blind from unreached
            ), agreed as (
              insert into consent (cell_id, person_id, id, kind, purposes, notice_version, channel,
                enroller, at)
              select :cell, person_id, id, kind, purposes, notice_version, channel, enroller, at
              from disagreed
            )
            insert into person (cell_id, id, home_unit, name, guardian, birth_year, of_age_declared,
              gender, locality, locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel,
              key_version, recorded_at, withdrawn_on)
            select :cell, id, :unit, name, guardian, birth_year, of_age_declared, gender, locality,
              locality_sealed, name_norm, skel_given, skel_sorted, guardian_skel, key_version,
              recorded_at, withdrawn_on
            from gone
            """)
        .param("old", person.cellId())
        .param("id", person.id())
        .param("cell", to.cell())
        .param("unit", to.unit())
        .param("day", day)
        .update();
  }

  void withdraw(Person person, LocalDate on) {
    database
        .writer()
        .sql("update person set withdrawn_on = :on where cell_id = :cell and id = :id")
        .param("on", on)
        .param("cell", person.cellId())
        .param("id", person.id())
        .update();
  }

  private static @Nullable String column(@Nullable Gender gender) {
    return gender == null ? null : gender.column();
  }

  private static byte @Nullable [][] sealed(
      List<PersonRow> rows, Function<PersonRow, byte @Nullable []> part) {
    return rows.stream().map(part).toArray(byte[][]::new);
  }

  private static String[] texts(List<PersonRow> rows, Function<PersonRow, @Nullable Object> part) {
    return rows.stream()
        .map(part)
        .map(value -> value == null ? null : Objects.toString(value))
        .toArray(String[]::new);
  }
}

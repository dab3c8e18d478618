package org.sangathan.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.database.Rows;
import org.sangathan.figures.Measured.Recount;
import org.springframework.stereotype.Component;

/// The belonging of persons: one row for each time that a person joined.
@Component
class MembershipStore {

  record Row(
      Place home,
      UUID person,
      LocalDate joinedDay,
      UUID enroller,
      String channel,
      Instant deedAt) {}

  /// A belonging that has not ended.
  record Belonging(int cellId, UUID personId, LocalDate joinedDay, int homeUnit, UUID enroller) {}

  private final Database database;

  MembershipStore(Database database) {
    this.database = database;
  }

  void insert(List<Row> rows) {
    database
        .writer()
        .sql(
            """
            insert into membership (cell_id, person_id, joined_day, home_unit, enroller, channel, stage,
              deed_at)
            select cell_id, person_id, joined_day, home_unit, enroller, channel, 'claimed', deed_at
            from unnest(:cells, :persons::uuid[], :days::date[], :units, :enrollers::uuid[],
              :channels::text[], :deeds::timestamptz[])
              as said (cell_id, person_id, joined_day, home_unit, enroller, channel, deed_at)
            order by cell_id, person_id
            """)
        .param("cells", rows.stream().mapToInt(r -> r.home.cell()).toArray())
        .param("persons", texts(rows, Row::person))
        .param("days", texts(rows, Row::joinedDay))
        .param("units", rows.stream().mapToInt(r -> r.home.unit()).toArray())
        .param("enrollers", texts(rows, Row::enroller))
        .param("channels", texts(rows, Row::channel))
        .param("deeds", texts(rows, Row::deedAt))
        .update();
  }

  private static String[] texts(List<Row> rows, Function<Row, Object> part) {
    return rows.stream().map(r -> part.apply(r).toString()).toArray(String[]::new);
  }

  /// Holds the row, so that two acts on one person follow each other.
  Optional<Belonging> hold(int cell, UUID person) {
    return database
        .writer()
        .sql(
            """
            select cell_id, person_id, joined_day, home_unit, enroller
            from membership
            where cell_id = :cell and person_id = :person and ended_day is null
            for update
            """)
        .param("cell", cell)
        .param("person", person)
        .query(Rows.as(Belonging.class))
        .optional();
  }

  Optional<Belonging> find(Fence fence, int cell, UUID person) {
    return database.fenced(fence, () -> find(cell, person));
  }

  private Optional<Belonging> find(int cell, UUID person) {
    return database
        .reader()
        .sql(
            """
            select cell_id, person_id, joined_day, home_unit, enroller
            from membership
            where cell_id = :cell and person_id = :person and ended_day is null
            """)
        .param("cell", cell)
        .param("person", person)
        .query(Rows.as(Belonging.class))
        .optional();
  }

  void end(Belonging open, LocalDate day) {
    database
        .writer()
        .sql(
            """
            update membership set ended_day = :day
            where cell_id = :cell and person_id = :person and joined_day = :joined
            """)
        .param("day", day)
        .param("cell", open.cellId)
        .param("person", open.personId)
        .param("joined", open.joinedDay)
        .update();
  }

  void reopen(int cell, UUID person, LocalDate joined) {
    database
        .writer()
        .sql(
            """
            update membership set ended_day = null
            where cell_id = :cell and person_id = :person and joined_day = :joined
            """)
        .param("cell", cell)
        .param("person", person)
        .param("joined", joined)
        .update();
  }

  void move(Belonging open, Place to) {
    if (open.cellId == to.cell()) {
      database
          .writer()
          .sql(
              """
              update membership set home_unit = :unit
              where cell_id = :cell and person_id = :person and ended_day is null
              """)
          .param("unit", to.unit())
          .param("cell", open.cellId)
          .param("person", open.personId)
          .update();
      return;
    }
    database
        .writer()
        .sql(
            """
            with gone as (
              delete from membership where cell_id = :old and person_id = :person returning *
            )
            insert into membership (cell_id, person_id, joined_day, home_unit, enroller, channel, stage,
              deed_at, ended_day)
            select :cell, person_id, joined_day, :unit, enroller, channel, stage, deed_at, ended_day
            from gone
            """)
        .param("old", open.cellId)
        .param("person", open.personId)
        .param("cell", to.cell())
        .param("unit", to.unit())
        .update();
  }

  /// Counts the stocks again, from the rows of people who belong now.
  void recount(int thisYear, Consumer<Recount> to) {
    database
        .writer()
        .sql(
            """
            /* all cells */ select m.home_unit, count(*) as claimed,
              count(*) filter (where p.gender = 'woman') as women,
              count(*) filter (where :year - p.birth_year <= :youth) as youth,
              count(*) filter (where p.gender = 'woman' and :year - p.birth_year <= :youth)
                as young_women
            from membership m
            join person_counted p on p.cell_id = m.cell_id and p.person_id = m.person_id
            where m.ended_day is null
            group by m.home_unit
            """)
        .param("year", thisYear)
        .param("youth", MembershipMeasures.OLDEST_YOUTH)
        .query(row -> {
          long[] counts = {row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), 0};
          to.accept(new Recount(row.getInt(1), counts));
        });
  }
}

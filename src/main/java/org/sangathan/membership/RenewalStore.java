package org.sangathan.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.database.Fence;
import org.sangathan.figures.Measured.Recount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That people said again that they stay: one row for each drive, or each year without one.
@Component
class RenewalStore {

  /// Somebody who belongs now.
  ///
  /// @param recordedAt when they were recorded, by the deed
  /// @param renewedAt when they last said that they stay; null where they never did
  record Standing(
      int cell, UUID person, int homeUnit, Instant recordedAt, @Nullable Instant renewedAt) {}

  /// @param since from which day on it counts once
  record Row(
      Place home,
      UUID person,
      LocalDate since,
      UUID account,
      String channel,
      LocalDate day,
      Instant deedAt) {}

  private final Database database;

  RenewalStore(Database database) {
    this.database = database;
  }

  /// As the transaction of the act sees them.
  ///
  /// @param cells in which they may lie
  Map<UUID, Standing> standingHere(int[] cells, UUID[] persons) {
    return standing(database.writer(), cells, persons);
  }

  Optional<Standing> standing(Fence fence, int cell, UUID person) {
    return database.fenced(
        fence,
        () ->
            Optional.ofNullable(
                standing(database.reader(), new int[] {cell}, new UUID[] {person}).get(person)));
  }

  private static Map<UUID, Standing> standing(JdbcClient by, int[] cells, UUID[] persons) {
    Map<UUID, Standing> standing = new HashMap<>();
    by.sql(
            """
            select m.cell_id, m.person_id, m.home_unit, m.deed_at, max(r.deed_at) as renewed_at
            from membership m
            left join renewal r on r.cell_id = m.cell_id and r.person_id = m.person_id
              and r.cell_id = any (:cells)
            where m.cell_id = any (:cells) and m.person_id = any (:persons::uuid[])
              and m.ended_day is null
            group by m.cell_id, m.person_id, m.home_unit, m.deed_at
            """)
        .param("cells", cells)
        .param("persons", persons)
        .query(row -> {
          Standing one = standing(row);
          standing.put(one.person, one);
        });
    return standing;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    OffsetDateTime renewed = row.getObject("renewed_at", OffsetDateTime.class);
    return new Standing(
        row.getInt("cell_id"),
        row.getObject("person_id", UUID.class),
        row.getInt("home_unit"),
        row.getObject("deed_at", OffsetDateTime.class).toInstant(),
        renewed == null ? null : renewed.toInstant());
  }

  /// @return whose renewal was written; the others have one already since that day
  Set<UUID> insert(List<Row> rows) {
    return new HashSet<>(
        database
            .writer()
            .sql(
                """
                insert into renewal (cell_id, person_id, since, unit_id, account, channel, day, deed_at)
                select cell_id, person_id, since, unit_id, account, channel, day, deed_at
                from unnest(:cells, :persons::uuid[], :sinces::date[], :units, :accounts::uuid[],
                  :channels::text[], :days::date[], :deeds::timestamptz[])
                  as said (cell_id, person_id, since, unit_id, account, channel, day, deed_at)
                order by cell_id, person_id
                on conflict (cell_id, person_id, since) do nothing
                returning person_id
                """)
            .param("cells", rows.stream().mapToInt(r -> r.home.cell()).toArray())
            .param("persons", texts(rows, Row::person))
            .param("sinces", texts(rows, Row::since))
            .param("units", rows.stream().mapToInt(r -> r.home.unit()).toArray())
            .param("accounts", texts(rows, Row::account))
            .param("channels", texts(rows, Row::channel))
            .param("days", texts(rows, Row::day))
            .param("deeds", texts(rows, Row::deedAt))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }

  private static String[] texts(List<Row> rows, Function<Row, Object> part) {
    return rows.stream().map(r -> part.apply(r).toString()).toArray(String[]::new);
  }

  /// The rows go with their person; they stay counted in the unit where it was said.
  void move(MembershipStore.Belonging open, Place to) {
    if (open.cellId() == to.cell()) return;
    database
        .writer()
        .sql(
            """
            with gone as (
              delete from renewal where cell_id = :old and person_id = :person returning *
            )
            insert into renewal (cell_id, person_id, since, unit_id, account, channel, day, deed_at)
            select :cell, person_id, since, unit_id, account, channel, day, deed_at from gone
            """)
        .param("old", open.cellId())
        .param("person", open.personId())
        .param("cell", to.cell())
        .update();
  }

  /// How often it was said in each unit.
  void recount(Consumer<Recount> to) {
    database
        .writer()
        .sql("/* all cells */ select unit_id, count(*) from renewal group by unit_id")
        .query(row -> {
          to.accept(new Recount(row.getInt(1), new long[] {0, 0, 0, 0, row.getLong(2)}));
        });
  }
}

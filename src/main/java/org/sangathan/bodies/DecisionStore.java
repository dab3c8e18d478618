package org.sangathan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.acts.Deed;
import org.sangathan.bodies.Bodies.Decision;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// What bodies decided, and how many were there. Lines are only added: what is taken back is so by
/// a later line.
@Component
class DecisionStore {
  private final Database database;

  DecisionStore(Database database) {
    this.database = database;
  }

  /// How many of those who vote for one unit were there, of how many, and how many had to be.
  record Attendance(UUID decision, int unit, int present, int members, int needed) {}

  void add(Body body, Decision decision, Deed<?> deed) {
    UUID back = decision.takesBack();
    database
        .writer()
        .sql(
            """
            insert into body_decision (cell_id, id, body_id, decided_on, said, takes_back, noted_by,
              noted_at)
            values (:cell, :id, :body, :on, :said, cast(:back as uuid), :by, :at)
            """)
        .param("cell", body.cell())
        .param("id", decision.id())
        .param("body", body.id())
        .param("on", decision.on())
        .param("said", decision.text())
        .param("back", back == null ? null : back.toString())
        .param("by", deed.actor().account())
        .param("at", deed.receivedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(Body body, List<Attendance> there) {
    database
        .writer()
        .sql(
            """
            insert into body_attendance (cell_id, decision_id, unit_id, present, members, needed)
            select :cell, decision_id, unit_id, present, members, needed
              from unnest(:decisions::uuid[], :units, :present, :members, :needed)
                as there (decision_id, unit_id, present, members, needed)
            """)
        .param("cell", body.cell())
        .param(
            "decisions", there.stream().map(one -> one.decision.toString()).toArray(String[]::new))
        .param("units", there.stream().mapToInt(Attendance::unit).toArray())
        .param("present", there.stream().mapToInt(Attendance::present).toArray())
        .param("members", there.stream().mapToInt(Attendance::members).toArray())
        .param("needed", there.stream().mapToInt(Attendance::needed).toArray())
        .update();
  }

  /// As the transaction of an act sees it.
  Optional<Decision> find(UUID id) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select d.id, d.body_id, b.name_hi, b.name_en, b.unit_id, b.units, b.kind, d.decided_on, d.said,
                   d.takes_back, t.id is not null as taken_back
              from body_decision d
              join body b on b.cell_id = d.cell_id and b.id = d.body_id
              left join body_decision t on t.cell_id = d.cell_id and t.takes_back = d.id
             where d.id = :id
            """)
        .param("id", id)
        .query((row, n) -> decision(row))
        .optional();
  }

  /// The newest of bodies in which one of the units sits, without what was taken back and what only
  /// takes something back.
  List<Decision> standing(int[] units, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select d.id, d.body_id, b.name_hi, b.name_en, b.unit_id, b.units, b.kind, d.decided_on, d.said,
                   d.takes_back, false as taken_back
              from body_decision d
              join body b on b.cell_id = d.cell_id and b.id = d.body_id
              left join body_decision t on t.cell_id = d.cell_id and t.takes_back = d.id
             where b.units && :units and t.id is null and d.takes_back is null
             order by d.decided_on desc, d.id desc
             limit :most
            """)
        .param("units", units)
        .param("most", most)
        .query((row, n) -> decision(row))
        .list();
  }

  /// One sheet of those of a body, the newest first.
  List<Decision> of(UUID body, int skipped, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select d.id, d.body_id, b.name_hi, b.name_en, b.unit_id, b.units, b.kind, d.decided_on, d.said,
                   d.takes_back, t.id is not null as taken_back
              from body_decision d
              join body b on b.cell_id = d.cell_id and b.id = d.body_id
              left join body_decision t on t.cell_id = d.cell_id and t.takes_back = d.id
             where d.body_id = :body
             order by d.decided_on desc, d.id desc
             limit :most offset :skipped
            """)
        .param("body", body)
        .param("most", most)
        .param("skipped", skipped)
        .query((row, n) -> decision(row))
        .list();
  }

  /// The newest few of each of many bodies.
  Map<UUID, List<Decision>> newest(Collection<UUID> bodies, int most) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select id, body_id, name_hi, name_en, unit_id, units, kind, decided_on, said, takes_back, taken_back
              from (
                select d.id, d.body_id, b.name_hi, b.name_en, b.unit_id, b.units, b.kind, d.decided_on, d.said,
                       d.takes_back, t.id is not null as taken_back,
                       row_number() over (partition by d.body_id order by d.decided_on desc, d.id desc) as nth
                  from body_decision d
                  join body b on b.cell_id = d.cell_id and b.id = d.body_id
                  left join body_decision t on t.cell_id = d.cell_id and t.takes_back = d.id
                 where d.body_id = any (:bodies::uuid[])) as ranked
             where nth <= :most
             order by decided_on desc, id desc
            """)
        .param("bodies", bodies.stream().map(UUID::toString).toArray(String[]::new))
        .param("most", most)
        .query((row, n) -> decision(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Decision::body));
  }

  /// By decision.
  Map<UUID, List<Attendance>> attendance(Collection<UUID> decisions) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select decision_id, unit_id, present, members, needed
              from body_attendance
             where decision_id = any (:decisions::uuid[])
             order by decision_id, unit_id
            """)
        .param("decisions", decisions.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, n) ->
            new Attendance(
                row.getObject("decision_id", UUID.class),
                row.getInt("unit_id"),
                row.getInt("present"),
                row.getInt("members"),
                row.getInt("needed")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Attendance::decision));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("body_id", UUID.class),
        row.getString("name_hi"),
        row.getString("name_en"),
        row.getInt("unit_id"),
        BodyStore.numbers(row),
        row.getString("kind").equals("executive"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("said"),
        row.getObject("takes_back", UUID.class),
        row.getBoolean("taken_back"));
  }
}

package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What only the undoing of a file may do: remove units, and open what was closed.
@Component
class UndoStore {
  private final Database database;
  private final ObjectProvider<UnitsChanged> followers;

  UndoStore(Database database, ObjectProvider<UnitsChanged> followers) {
    this.database = database;
    this.followers = followers;
  }

  /// A tie that holds today, to a unit that the file made, from one that it did not make.
  record Tied(int unit, int target, String type) {}

  List<Tied> tiedTo(ImportStore.Report report) {
    return database
        .writer()
        .sql(
            """
            select unit_id as unit, target, type from unit_link
            where target >= :first and target < :end and valid_to is null
              and not (unit_id >= :first and unit_id < :end)
            order by unit_id limit 500
            """)
        .param("first", report.first())
        .param("end", report.first() + report.made())
        .query(Rows.as(Tied.class))
        .list();
  }

  /// Everything that hangs on the units that the file made.
  void removeParticulars(ImportStore.Report report) {
    int first = report.first();
    int end = first + report.made();
    database
        .writer()
        .sql(
            """
            with words as (delete from unit_word where unit_id >= :first and unit_id < :end),
            numbers as (delete from official_id where unit_id >= :first and unit_id < :end),
            weights as (delete from unit_count where unit_id >= :first and unit_id < :end),
            facts as (delete from unit_fact where unit_id >= :first and unit_id < :end),
            cells as (delete from unit_cell where unit_id >= :first and unit_id < :end),
            names as (delete from former_name where unit_id >= :first and unit_id < :end),
            closings as (delete from former_closing where unit_id >= :first and unit_id < :end),
            parents as (delete from former_parent
              where (unit_id >= :first and unit_id < :end) or (parent >= :first and parent < :end))
            delete from unit_link
            where (unit_id >= :first and unit_id < :end) or (target >= :first and target < :end)
            """)
        .param("first", first)
        .param("end", end)
        .update();
  }

  /// Units by their numbers, the last one excluded.
  void remove(int first, int end) {
    int[] units = IntStream.range(first, end).toArray();
    followers.orderedStream().forEach(follower -> follower.removed(units));
    database
        .writer()
        .sql("delete from unit where id >= :first and id < :end")
        .param("first", first)
        .param("end", end)
        .update();
  }

  void undone(UUID id, LocalDate day) {
    database
        .writer()
        .sql("update unit_import set undone_on = :day where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  /// Units that were closed go on, with the ties that ended with them; that they were not there for
  /// some days is kept.
  ///
  /// @param closed from which day on they were
  /// @param day from which day on they go on
  void reopen(int[] units, LocalDate closed, LocalDate day) {
    database
        .writer()
        .sql(
            """
            with opened as (
              update unit set valid_to = null where id = any(:units) and valid_to = :closed
              returning id)
            insert into former_closing (unit_id, valid_from, valid_to)
            select id, :closed, :day from opened where :closed < :day
            """)
        .param("units", units)
        .param("closed", closed)
        .param("day", day)
        .update();
    database
        .writer()
        .sql(
            """
            update unit_link set valid_to = null
            where (unit_id = any(:units) or target = any(:units))
              and valid_to = greatest(valid_from, :closed)
            """)
        .param("units", units)
        .param("closed", closed)
        .update();
    followers.orderedStream().forEach(follower -> follower.changed(units));
  }

  void removeAliases(int unit, Set<String> aliases) {
    database
        .writer()
        .sql(
            """
            delete from unit_word
            where unit_id = :unit and kind = 'alias' and word = any(:words)
            """)
        .param("unit", unit)
        .param("words", aliases.toArray(String[]::new))
        .update();
  }

  void removeCount(int unit, Differences.Dated dated) {
    database
        .writer()
        .sql("delete from unit_count where unit_id = :unit and what = :what and as_on = :day")
        .param("unit", unit)
        .param("what", dated.what())
        .param("day", dated.asOn())
        .update();
  }

  /// Again from that day; one that ended that very day never ended.
  void giveOfficialId(ChangeStore.OfficialId id) {
    database
        .writer()
        .sql(
            """
            with again as (
              update official_id set valid_to = null
              where unit_id = :unit and scheme = :scheme and value = :value and valid_to = :day
              returning 1)
            insert into official_id (unit_id, scheme, value, valid_from)
            select :unit, :scheme, :value, :day where not exists (select 1 from again)
            """)
        .param("unit", id.unit())
        .param("scheme", id.scheme())
        .param("value", id.value())
        .param("day", id.from())
        .update();
  }
}

package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// What an import asks of the units that exist already, and the line that it leaves behind.
@Component
class ImportStore {
  private static final int ERRORS_AT_A_TIME = 5_000;

  /// The unit separator of ASCII: the reader of a form lets no such letter in.
  private static final String MARK = "\u001F";

  private final Database database;

  ImportStore(Database database) {
    this.database = database;
  }

  /// Everything by which one unit is known besides its names and its place.
  record Particulars(
      Set<String> aliases,
      Map<String, String> ids,
      Map<String, Map<Integer, Boolean>> links,
      Map<UnitRow.Weight, Boolean> weights) {
    Particulars() {
      this(new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  Map<Integer, Particulars> particulars(int[] units) {
    Map<Integer, Particulars> all = new HashMap<>();
    for (int unit : units) all.put(unit, new Particulars());
    addWords(units, all);
    addIds(units, all);
    addLinks(units, all);
    addWeights(units, all);
    return all;
  }

  private void addWords(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql("select unit_id, word from unit_word where unit_id = any(:units) and kind = 'alias'")
        .param("units", units)
        .query(row -> {
          of(all, row.getInt(1)).aliases.add(row.getString(2));
        });
  }

  private void addIds(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql(
            """
            select unit_id, scheme, value from official_id
            where unit_id = any(:units) and valid_to is null
            """)
        .param("units", units)
        .query(row -> {
          of(all, row.getInt(1)).ids.put(row.getString(2), row.getString(3));
        });
  }

  private void addLinks(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql(
            """
            select unit_id, type, target, counts from unit_link
            where unit_id = any(:units) and valid_to is null
            """)
        .param("units", units)
        .query(row -> {
          of(all, row.getInt(1))
              .links
              .computeIfAbsent(row.getString(2), _ -> new HashMap<>())
              .put(row.getInt(3), row.getBoolean(4));
        });
  }

  private void addWeights(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql("select unit_id, what, as_on, value from unit_count where unit_id = any(:units)")
        .param("units", units)
        .query(row -> {
          of(all, row.getInt(1))
              .weights
              .put(
                  new UnitRow.Weight(
                      row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)),
                  true);
        });
  }

  private static Particulars of(Map<Integer, Particulars> all, int unit) {
    return java.util.Objects.requireNonNull(all.get(unit));
  }

  void endOfficialIds(List<ChangeStore.OfficialId> ids) {
    database
        .writer()
        .sql(
            """
            with ended as (
              select unit_id, scheme, day::date as day
              from unnest(:units, :schemes, :days) as e (unit_id, scheme, day)),
            gone as (
              delete from official_id o using ended e
              where o.unit_id = e.unit_id and o.scheme = e.scheme and o.valid_to is null
                and o.valid_from >= e.day)
            update official_id o set valid_to = e.day from ended e
            where o.unit_id = e.unit_id and o.scheme = e.scheme and o.valid_to is null
              and o.valid_from < e.day
            """)
        .param("units", ChangeStore.numbers(ids, ChangeStore.OfficialId::unit))
        .param("schemes", ChangeStore.texts(ids, ChangeStore.OfficialId::scheme))
        .param("days", ChangeStore.texts(ids, o -> o.from().toString()))
        .update();
  }

  /// Of each account only the last file that was refused: whoever mends it loads it again.
  void keepErrors(UUID id, UUID account, List<Complaint> complaints) {
    database
        .writer()
        .sql("delete from unit_import_error where account_id = :account")
        .param("account", account)
        .update();
    for (int from = 0; from < complaints.size(); from += ERRORS_AT_A_TIME) {
      int to = Math.min(complaints.size(), from + ERRORS_AT_A_TIME);
      keepSome(id, account, from, complaints.subList(from, to));
    }
  }

  private void keepSome(UUID id, UUID account, int from, List<Complaint> complaints) {
    database
        .writer()
        .sql(
            """
            insert into unit_import_error (import_id, account_id, place_in_list, refusal, facts)
            select :id, :account, :from + nth, refusal, string_to_array(facts, :mark)
            from unnest(:refusals, :facts) with ordinality as e (refusal, facts, nth)
            """)
        .param("id", id)
        .param("account", account)
        .param("from", from)
        .param("mark", MARK)
        .param("refusals", ChangeStore.numbers(complaints, c -> c.refusal().number()))
        .param(
            "facts",
            ChangeStore.texts(
                complaints,
                c -> String.join(MARK, c.facts().stream().map(String::valueOf).toList())))
        .update();
  }

  record Error(int refusal, List<String> facts) {}

  /// Only the account that loaded the file reads them.
  List<Error> errors(UUID id, UUID account) {
    return database
        .reader()
        .sql(
            """
            select refusal, facts from unit_import_error
            where import_id = :id and account_id = :account order by place_in_list
            """)
        .param("id", id)
        .param("account", account)
        .query((row, n) -> new Error(row.getInt(1), List.of((String[]) row.getArray(2).getArray())))
        .list();
  }

  /// What came of a file.
  ///
  /// @param made units that did not exist
  /// @param dropped columns that no file may bring
  /// @param ignored columns of which nothing is known
  record Report(
      UUID id,
      UUID account,
      LocalDate day,
      int made,
      int changed,
      int same,
      List<String> dropped,
      List<String> ignored) {}

  void keep(Report report) {
    database
        .writer()
        .sql(
            """
            insert into unit_import (id, account_id, day, made, changed, same, dropped, ignored)
            values (:id, :account, :day, :made, :changed, :same, :dropped, :ignored)
            """)
        .param("id", report.id)
        .param("account", report.account)
        .param("day", report.day)
        .param("made", report.made)
        .param("changed", report.changed)
        .param("same", report.same)
        .param("dropped", report.dropped.toArray(String[]::new))
        .param("ignored", report.ignored.toArray(String[]::new))
        .update();
  }

  Optional<Report> report(UUID id) {
    return database
        .reader()
        .sql(
            """
            select id, account_id, day, made, changed, same, dropped, ignored from unit_import
            where id = :id
            """)
        .param("id", id)
        .query((row, n) ->
            new Report(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                List.of((String[]) row.getArray(7).getArray()),
                List.of((String[]) row.getArray(8).getArray())))
        .optional();
  }
}

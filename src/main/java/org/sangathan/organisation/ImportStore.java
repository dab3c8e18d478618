package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.exchange.Verdicts.Change;
import org.springframework.stereotype.Component;

/// What an import asks of the units that exist already, and the line that it leaves behind.
@Component
class ImportStore {
  private final Database database;
  private final UnitStore units;

  ImportStore(Database database, UnitStore units) {
    this.database = database;
    this.units = units;
  }

  /// Everything by which one unit is known besides its names and its place.
  ///
  /// @param links whether they count, by the code of the other unit, by type
  record Particulars(
      Set<String> aliases,
      Map<String, String> ids,
      Map<String, Map<String, Boolean>> links,
      Map<Differences.Dated, Long> weights,
      Map<Differences.Dated, String> facts) {
    Particulars() {
      this(new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  /// What is known of the units that some rows name.
  ///
  /// @param units by code
  /// @param particulars of those whose own row it is, by number
  /// @param codes of the parents from which units would move, by number
  record Known(
      Map<String, Unit> units, Map<Integer, Particulars> particulars, Map<Integer, String> codes) {

    @Nullable Unit unit(String code) {
      return units.get(code);
    }

    int number(String code) {
      Unit unit = units.get(code);
      return unit == null ? Forest.UNKNOWN : unit.id();
    }

    Particulars particulars(int unit) {
      return Objects.requireNonNull(particulars.get(unit));
    }

    boolean moves(UnitRow row, Unit unit) {
      return row.parent() != null && number(row.parent()) != unit.parent();
    }

    @Nullable String codeOf(int unit) {
      return codes.get(unit);
    }
  }

  Known known(List<UnitRow> rows) {
    Map<String, Unit> named = units.byCodes(codes(rows));
    List<Unit> own = rows.stream().flatMap(r -> Stream.ofNullable(named.get(r.code()))).toList();
    Known known = new Known(named, new HashMap<>(), new HashMap<>());
    addParticulars(own.stream().mapToInt(Unit::id).toArray(), known.particulars);
    int[] parents =
        rows.stream()
            .filter(row -> named.containsKey(row.code()))
            .filter(row -> known.moves(row, Objects.requireNonNull(named.get(row.code()))))
            .mapToInt(row -> Objects.requireNonNull(named.get(row.code())).parent())
            .distinct()
            .toArray();
    if (parents.length > 0) known.codes.putAll(units.codes(parents));
    return known;
  }

  private static String[] codes(List<UnitRow> rows) {
    Set<String> codes = new HashSet<>();
    for (UnitRow row : rows) {
      codes.add(row.code());
      if (row.parent() != null) codes.add(row.parent());
      row.links().values().forEach(ties -> codes.addAll(ties.codes()));
    }
    return codes.toArray(String[]::new);
  }

  void addParticulars(int[] numbers, Map<Integer, Particulars> all) {
    if (numbers.length == 0) return;
    for (int unit : numbers) all.put(unit, new Particulars());
    addWords(numbers, all);
    addIds(numbers, all);
    addLinks(numbers, all);
    addWeights(numbers, all);
    addFacts(numbers, all);
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

  private void addLinks(int[] numbers, Map<Integer, Particulars> all) {
    List<Tie> ties =
        database
            .writer()
            .sql(
                """
                select unit_id, type, target, counts from unit_link
                where unit_id = any(:units) and valid_to is null
                """)
            .param("units", numbers)
            .query((row, n) ->
                new Tie(row.getInt(1), row.getString(2), row.getInt(3), row.getBoolean(4)))
            .list();
    if (ties.isEmpty()) return;
    Map<Integer, String> codes =
        units.codes(ties.stream().mapToInt(Tie::target).distinct().toArray());
    for (Tie tie : ties) {
      of(all, tie.unit)
          .links
          .computeIfAbsent(tie.type, _ -> new HashMap<>())
          .put(Objects.requireNonNull(codes.get(tie.target)), tie.counts);
    }
  }

  private record Tie(int unit, String type, int target, boolean counts) {}

  private void addWeights(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql("select unit_id, what, as_on, value from unit_count where unit_id = any(:units)")
        .param("units", units)
        .query(row -> {
          of(all, row.getInt(1))
              .weights
              .put(
                  new Differences.Dated(row.getString(2), row.getObject(3, LocalDate.class)),
                  row.getLong(4));
        });
  }

  private void addFacts(int[] units, Map<Integer, Particulars> all) {
    database
        .writer()
        .sql("select unit_id, what, since, value from unit_fact where unit_id = any(:units)")
        .param("units", units)
        .query(row -> {
          Differences.Dated dated =
              new Differences.Dated(row.getString(2), row.getObject(3, LocalDate.class));
          of(all, row.getInt(1)).facts.put(dated, row.getString(4));
        });
  }

  private static Particulars of(Map<Integer, Particulars> all, int unit) {
    return Objects.requireNonNull(all.get(unit));
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

  /// What a file made different in a unit.
  record Made(int unit, Change change) {}

  void addChanges(UUID id, List<Made> changes) {
    if (changes.isEmpty()) return;
    database
        .writer()
        .sql(
            """
            insert into unit_import_change (import_id, unit_id, what, before, after)
            select :id, unit_id, what, before, after
            from unnest(:units, :whats, :befores, :afters) as c (unit_id, what, before, after)
            """)
        .param("id", id)
        .param("units", ChangeStore.numbers(changes, Made::unit))
        .param("whats", ChangeStore.texts(changes, c -> c.change.column()))
        .param("befores", ChangeStore.texts(changes, c -> c.change.before()))
        .param("afters", ChangeStore.texts(changes, c -> c.change.after()))
        .update();
  }

  List<Made> changes(UUID id) {
    return database
        .writer()
        .sql(
            """
            select unit_id, what, before, after from unit_import_change
            where import_id = :id order by unit_id, what
            """)
        .param("id", id)
        .query((row, n) ->
            new Made(
                row.getInt(1), new Change(row.getString(2), row.getString(3), row.getString(4))))
        .list();
  }

  /// What came of a file.
  ///
  /// @param first number of the units that did not exist; the others follow without gaps
  record Report(
      UUID id,
      UUID upload,
      UUID account,
      LocalDate day,
      int first,
      int made,
      int changed,
      int same) {

    boolean isMade(int unit) {
      return unit >= first && unit < first + made;
    }
  }

  void keep(Report report) {
    database
        .writer()
        .sql(
            """
            insert into unit_import (id, upload_id, account_id, day, first_unit, made, changed, same)
            values (:id, :upload, :account, :day, :first, :made, :changed, :same)
            """)
        .param("id", report.id)
        .param("upload", report.upload)
        .param("account", report.account)
        .param("day", report.day)
        .param("first", report.first)
        .param("made", report.made)
        .param("changed", report.changed)
        .param("same", report.same)
        .update();
  }

  /// What came of the file, unless it was undone.
  Optional<Report> ofUpload(UUID upload) {
    return database
        .writer()
        .sql(
            """
            select id, upload_id, account_id, day, first_unit, made, changed, same
            from unit_import where upload_id = :upload and undone_on is null
            """)
        .param("upload", upload)
        .query((row, n) ->
            new Report(
                row.getObject("id", UUID.class),
                row.getObject("upload_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("first_unit"),
                row.getInt("made"),
                row.getInt("changed"),
                row.getInt("same")))
        .optional();
  }
}

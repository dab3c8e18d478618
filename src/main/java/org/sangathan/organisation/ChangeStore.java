package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.words.LatinKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the acts write about units, many at a time: one unit made by hand is a batch of one.
@Component
class ChangeStore {
  private final Database database;
  private final ObjectProvider<UnitsChanged> followers;

  ChangeStore(Database database, ObjectProvider<UnitsChanged> followers) {
    this.database = database;
    this.followers = followers;
  }

  private void tell(int[] units) {
    followers.orderedStream().forEach(follower -> follower.changed(units));
  }

  /// @param ancestors from the root down
  record NewUnit(Unit unit, int[] ancestors) {}

  void addUnits(List<NewUnit> units) {
    database
        .writer()
        .sql(
            """
            insert into unit (
              id, tree, level, parent, ancestors, cell_id, code, name_hi, name_en, kind,
              valid_from, valid_to)
            select id, tree, level, nullif(parent, -1), ancestors::int[], cell_id, code, name_hi,
              name_en, kind, valid_from::date, valid_to::date
            from unnest(
              :ids, :trees, :levels, :parents, :ancestors, :cells, :codes, :namesHi, :namesEn, :kinds,
              :froms, :tos) as u (
              id, tree, level, parent, ancestors, cell_id, code, name_hi, name_en, kind,
              valid_from, valid_to)
            """)
        .param("ids", numbers(units, u -> u.unit.id()))
        .param("trees", numbers(units, u -> u.unit.tree()))
        .param("levels", numbers(units, u -> u.unit.level()))
        .param("parents", numbers(units, u -> u.unit.parent()))
        .param("ancestors", texts(units, u -> braced(u.ancestors)))
        .param("cells", numbers(units, u -> u.unit.cell()))
        .param("codes", texts(units, u -> u.unit.code()))
        .param("namesHi", texts(units, u -> u.unit.nameHi()))
        .param("namesEn", texts(units, u -> u.unit.nameEn()))
        .param("kinds", texts(units, u -> u.unit.kind()))
        .param("froms", texts(units, u -> u.unit.validFrom().toString()))
        .param("tos", texts(units, u -> text(u.unit.validTo())))
        .update();
    tell(numbers(units, u -> u.unit.id()));
  }

  /// @param kind `name`, `former` or `alias`
  record Word(int unit, String kind, String word) {}

  void addWords(List<Word> words) {
    database
        .writer()
        .sql(
            """
            insert into unit_word (unit_id, kind, word, key)
            select unit_id, kind, word, key
            from unnest(:units, :kinds, :words, :keys) as w (unit_id, kind, word, key)
            where key <> ''
            on conflict do nothing
            """)
        .param("units", numbers(words, Word::unit))
        .param("kinds", texts(words, Word::kind))
        .param("words", texts(words, Word::word))
        .param("keys", texts(words, w -> LatinKey.fine(w.word)))
        .update();
  }

  void addOfficialIds(List<OfficialId> ids) {
    database
        .writer()
        .sql(
            """
            insert into official_id (unit_id, scheme, value, valid_from)
            select unit_id, scheme, value, valid_from::date
            from unnest(:units, :schemes, :values, :froms) as o (unit_id, scheme, value, valid_from)
            """)
        .param("units", numbers(ids, OfficialId::unit))
        .param("schemes", texts(ids, OfficialId::scheme))
        .param("values", texts(ids, OfficialId::value))
        .param("froms", texts(ids, o -> o.from.toString()))
        .update();
  }

  record OfficialId(int unit, String scheme, String value, LocalDate from) {}

  void addLinks(List<Link> links) {
    database
        .writer()
        .sql(
            """
            insert into unit_link (unit_id, target, type, counts, valid_from)
            select unit_id, target, type, counts, valid_from::date
            from unnest(:units, :targets, :types, :counting::boolean[], :froms)
              as l (unit_id, target, type, counts, valid_from)
            on conflict (unit_id, type, target, valid_from)
            do update set counts = excluded.counts, valid_to = null
            """)
        .param("units", numbers(links, Link::unit))
        .param("targets", numbers(links, Link::target))
        .param("types", texts(links, Link::type))
        .param("counting", texts(links, l -> "" + l.counts))
        .param("froms", texts(links, l -> l.from.toString()))
        .update();
  }

  record Link(int unit, int target, String type, boolean counts, LocalDate from) {
    Link to(int other) {
      return new Link(unit, other, type, counts, from);
    }
  }

  /// Ends the ties of one type; those that began that very day never were.
  void endLinks(List<Link> links) {
    database
        .writer()
        .sql(
            """
            with ended as (
              select unit_id, target, type, day::date as day
              from unnest(:units, :targets, :types, :days) as e (unit_id, target, type, day)),
            gone as (
              delete from unit_link l using ended e
              where l.unit_id = e.unit_id and l.target = e.target and l.type = e.type
                and l.valid_to is null and l.valid_from >= e.day)
            update unit_link l set valid_to = e.day from ended e
            where l.unit_id = e.unit_id and l.target = e.target and l.type = e.type
              and l.valid_to is null and l.valid_from < e.day
            """)
        .param("units", numbers(links, Link::unit))
        .param("targets", numbers(links, Link::target))
        .param("types", texts(links, Link::type))
        .param("days", texts(links, l -> l.from.toString()))
        .update();
  }

  void addCounts(List<Count> counts) {
    database
        .writer()
        .sql(
            """
            insert into unit_count (unit_id, what, as_on, value, source)
            select unit_id, what, as_on::date, value::bigint, source
            from unnest(:units, :whats, :days, :values, :sources)
              as c (unit_id, what, as_on, value, source)
            on conflict (unit_id, what, as_on)
            do update set value = excluded.value, source = excluded.source
            """)
        .param("units", numbers(counts, Count::unit))
        .param("whats", texts(counts, Count::what))
        .param("days", texts(counts, c -> c.asOn.toString()))
        .param("values", texts(counts, c -> "" + c.value))
        .param("sources", texts(counts, Count::source))
        .update();
  }

  record Count(int unit, String what, LocalDate asOn, long value, @Nullable String source) {}

  void addFacts(List<Fact> facts) {
    database
        .writer()
        .sql(
            """
            insert into unit_fact (unit_id, what, since, value)
            select unit_id, what, since::date, value
            from unnest(:units, :whats, :days, :values) as f (unit_id, what, since, value)
            on conflict (unit_id, what, since) do update set value = excluded.value
            """)
        .param("units", numbers(facts, Fact::unit))
        .param("whats", texts(facts, Fact::what))
        .param("days", texts(facts, f -> f.since.toString()))
        .param("values", texts(facts, Fact::value))
        .update();
  }

  record Fact(int unit, String what, LocalDate since, String value) {}

  /// @return whether anything was said of it for that day
  boolean removeFact(int unit, String what, LocalDate since) {
    return database
            .writer()
            .sql("delete from unit_fact where unit_id = :unit and what = :what and since = :since")
            .param("unit", unit)
            .param("what", what)
            .param("since", since)
            .update()
        > 0;
  }

  /// The day from which the unit bears its present name.
  LocalDate namedSince(Unit unit) {
    return database
        .writer()
        .sql("select max(valid_to) from former_name where unit_id = :unit")
        .param("unit", unit.id())
        .query((row, n) -> later(row.getObject(1, LocalDate.class), unit.validFrom()))
        .single();
  }

  /// The day from which the unit lies under its present parent.
  LocalDate underSince(Unit unit) {
    return database
        .writer()
        .sql("select max(valid_to) from former_parent where unit_id = :unit")
        .param("unit", unit.id())
        .query((row, n) -> later(row.getObject(1, LocalDate.class), unit.validFrom()))
        .single();
  }

  private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
    return a == null || a.isBefore(b) ? b : a;
  }

  /// A unit with the names that it shall bear; none in one of the languages is allowed.
  record Renamed(Unit unit, @Nullable String nameHi, @Nullable String nameEn) {}

  /// The former names are kept, but those that began that very day.
  ///
  /// @return the units of which a name was kept
  List<Integer> rename(List<Renamed> units, LocalDate day) {
    return database
        .writer()
        .sql(
            """
            with said as (
              select unit_id, name_hi, name_en
              from unnest(:units, :his::text[], :ens::text[]) as s (unit_id, name_hi, name_en)),
            gone as (
              delete from unit_word w using said s where w.unit_id = s.unit_id and w.kind = 'name'),
            named as (
              update unit u set name_hi = s.name_hi, name_en = s.name_en
              from said s where u.id = s.unit_id)
            insert into former_name (unit_id, name_hi, name_en, valid_from, valid_to)
            select u.id, u.name_hi, u.name_en, since.day, :day
            from unit u
            cross join lateral (
              select greatest(u.valid_from, max(f.valid_to)) as day from former_name f
              where f.unit_id = u.id) as since
            where u.id in (select unit_id from said) and since.day < :day
            returning unit_id
            """)
        .param("units", numbers(units, r -> r.unit.id()))
        .param("his", texts(units, Renamed::nameHi))
        .param("ens", texts(units, Renamed::nameEn))
        .param("day", day)
        .query(Rows.single(Integer.class))
        .list();
  }

  void rename(int unit, @Nullable String hi, @Nullable String en) {
    database
        .writer()
        .sql("update unit set name_hi = :hi, name_en = :en where id = :unit")
        .param("hi", hi)
        .param("en", en)
        .param("unit", unit)
        .update();
    database
        .writer()
        .sql("delete from unit_word where unit_id = :unit and kind = 'name'")
        .param("unit", unit)
        .update();
  }

  void setKind(int unit, @Nullable String kind) {
    database
        .writer()
        .sql("update unit set kind = :kind where id = :unit")
        .param("kind", kind)
        .param("unit", unit)
        .update();
  }

  void close(int[] units, LocalDate day) {
    database
        .writer()
        .sql("update unit set valid_to = :day where id = any(:units)")
        .param("day", day)
        .param("units", units)
        .update();
    database
        .writer()
        .sql(
            """
            update unit_link set valid_to = greatest(valid_from, :day)
            where (unit_id = any(:units) or target = any(:units)) and valid_to is null
            """)
        .param("day", day)
        .param("units", units)
        .update();
    tell(units);
  }

  static <T> int[] numbers(List<T> rows, ToIntFunction<T> of) {
    return rows.stream().mapToInt(of).toArray();
  }

  static <T> String[] texts(List<T> rows, Function<T, @Nullable String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String braced(int[] numbers) {
    StringBuilder text = new StringBuilder("{");
    for (int number : numbers) text.append(text.length() == 1 ? "" : ",").append(number);
    return text.append('}').toString();
  }
}

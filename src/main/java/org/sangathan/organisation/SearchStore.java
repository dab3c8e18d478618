package org.sangathan.organisation;

import java.util.List;
import org.sangathan.database.Database;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/// The ways to find a unit by what was typed, each with a limit, so that a common word costs no
/// more than a rare one.
@Component
class SearchStore {
  /// Above every letter of a key or code, so that a prefix becomes a range of the index.
  private static final String BEYOND = "~";

  private static final RowMapper<Hit> HIT =
      (row, n) -> new Hit(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4));

  private final Database database;

  SearchStore(Database database) {
    this.database = database;
  }

  /// @param grade how well it fits, 0 best
  /// @param kind `name`, `former`, `alias`, or `code`
  record Hit(int unit, int grade, String kind, String word) {}

  /// By code, by the number at the end of a code, by a number that a government gave.
  List<Hit> byNumber(String code, String number) {
    String tail = new StringBuilder(number).reverse().toString();
    return database
        .reader()
        .sql(
            """
            (select id, 0, 'code', code from unit where code = :code)
            union all
            (select id, 3, 'code', code from unit
             where code >= :code and code < :code || :beyond order by code limit 100)
            union all
            (select unit_id, 1, 'code', value from official_id
             where value = :number and valid_to is null limit 200)
            union all
            (select id, 2, 'code', code from unit
             where reverse(code) >= :tail and reverse(code) < :tail || :beyond
               and substr(reverse(code), length(:tail) + 1, 1) !~ '[0-9]'
             limit 600)
            """)
        .param("code", code)
        .param("number", number)
        .param("tail", number.isEmpty() ? BEYOND : tail)
        .param("beyond", BEYOND)
        .query(HIT)
        .list();
  }

  /// Names that begin so; in the typed script first, whole names before longer ones.
  List<Hit> beginning(String typed, String key) {
    return database
        .reader()
        .sql(
            """
            select unit_id, case when starts_with(word, :typed) then 1 else 2 end
                - (key = :key)::int, kind, word
            from unit_word where key >= :key and key < :key || :beyond
            order by key limit 400
            """)
        .param("typed", typed)
        .param("key", key)
        .param("beyond", BEYOND)
        .query(HIT)
        .list();
  }

  /// Names in which some word begins so.
  List<Hit> inside(String key) {
    return database
        .reader()
        .sql(
            """
            select unit_id, 3, kind, word from unit_word
            where key like '% ' || :key || '%' limit 400
            """)
        .param("key", key)
        .query(HIT)
        .list();
  }

  /// The same among few units only, so that nobody's own unit is lost behind a common name.
  List<Hit> among(int[] units, String key) {
    return database
        .reader()
        .sql(
            """
            select unit_id, case when starts_with(key, :key) then 1 else 2 end, kind, word
            from unit_word
            where unit_id = any(:units)
              and (starts_with(key, :key) or strpos(key, ' ' || :key) > 0)
            limit 400
            """)
        .param("units", units)
        .param("key", key)
        .query(HIT)
        .list();
  }

  /// Names that are much alike: a letter too many, too few or another one.
  List<Hit> like(String key) {
    return database
        .reader()
        .sql(
            """
            select unit_id, 4 + (50 * (2 - alike))::int, kind, word
            from (
              select unit_id, kind, word,
                ext.similarity(:key, key) + ext.word_similarity(:key, key) as alike
              from unit_word
              where :key operator(ext.<%) key or key operator(ext.%) :key) as near
            order by alike desc, word limit 50
            """)
        .param("key", key)
        .query(HIT)
        .list();
  }
}

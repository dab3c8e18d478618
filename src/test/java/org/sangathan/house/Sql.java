package org.sangathan.house;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text in the source says in SQL: whether it is a statement or a part of one, and which
/// tables it names. A reader of our own SQL as it is written (lower case), not of all SQL.
final class Sql {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)\\s*(?:/\\*.*?\\*/\\s*)*(?:select\\s|insert into\\s|update\\s+\\w+\\s+(?:as\\s+)?\\w*\\s*set\\s|delete from\\s"
              + "|with\\s+(?:recursive\\s+)?\\w+\\s*(?:\\([^)]*\\)\\s*)?as\\s|merge into\\s|copy\\s|truncate\\s|from\\s+\\w+"
              + "|(?:left |full |cross )?join\\s+\\w+|where\\s+\\w+|and\\s+\\w+\\s*(?:=|<|>|in\\b|is\\b)|order by\\s|group by\\s"
              + "|returning\\s|values\\s*\\(|union all|on conflict\\s|create (?:temp |unlogged )|drop |alter |lock )"
              + ".*");

  /// Words that are followed by the name of a table, except where they mean something else.
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<!distinct )(?<!for )(?<!do )(?<!no key )(?<![:.\\w])(from|join|into|update|using|copy|truncate|table)\\s+"
              + "(?:only\\s+|table\\s+|lateral\\s+|if (?:not )?exists\\s+)*([a-z_][a-z_0-9.]*)(\\s*\\()?");

  private static final Pattern FURTHER =
      Pattern.compile(
          "(?<![:.\\w])(?:from|truncate)\\s+[a-z_]\\w*(?:\\s+(?:as\\s+)?[a-z_]\\w*)?((?:\\s*,\\s*[a-z_]\\w*(?:\\s+(?:as\\s+)?[a-z_]\\w*)?(?!\\s*\\())+)");
  private static final Pattern NAMED_QUERY =
      Pattern.compile(
          "\\b([a-z_]\\w*)\\s*(?:\\([^()]*\\)\\s*)?as\\s+(?:not\\s+)?(?:materialized\\s*)?\\(");
  private static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "\\b(?:extract|substring|trim|overlay|position)\\s*\\((?:[^()]|\\([^()]*\\))*\\)");
  private static final Set<String> NO_TABLES =
      Set.of(
          "select",
          "set",
          "unnest",
          "generate_series",
          "lateral",
          "values",
          "nothing",
          "stdin",
          "skip",
          "of");

  private Sql() {}

  static boolean isSql(String text) {
    return BEGINNING.matcher(text).matches();
  }

  /// The tables and views that the text names; queries that it names itself are left out.
  static Set<String> tables(String sql) {
    String plain =
        NOT_A_PLACE
            .matcher(
                sql.replaceAll("(?s)/\\*.*?\\*/", " ")
                    .replaceAll("--[^\n]*", " ")
                    .replaceAll("'(?:[^']|'')*'", "''"))
            .replaceAll(" ");
    Set<String> tables = new TreeSet<>();
    for (Matcher place = PLACE.matcher(plain); place.find(); ) {
      boolean calls =
          place.group(3) != null
              && !place.group(1).equals("into")
              && !place.group(1).equals("copy")
              && !place.group(1).equals("table");
      if (!calls) tables.add(place.group(2));
    }
    for (Matcher list = FURTHER.matcher(plain); list.find(); ) {
      for (String one : list.group(1).split(",")) {
        if (!one.isBlank()) tables.add(one.strip().split("\\s+")[0]);
      }
    }
    tables.removeAll(NO_TABLES);
    for (Matcher named = NAMED_QUERY.matcher(plain); named.find(); ) tables.remove(named.group(1));
    return tables;
  }
}

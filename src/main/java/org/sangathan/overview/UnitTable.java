package org.sangathan.overview;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.overview.UnitPage.Row;
import org.sangathan.words.Language;
import org.sangathan.words.LatinKey;
import org.sangathan.words.Voice;

/// Rows of units, filtered and in the order that was asked for.
///
/// @param sort by which column
record UnitTable(List<Row> rows, String sort) {
  private static final int MOST_TILES = 450;
  private static final int MOST_BOXES = 60;
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "level",
          "kind",
          "total",
          "today",
          "week",
          "month",
          "women",
          "electors",
          "linked");

  static UnitTable of(List<Row> all, Question question, Language language) {
    String asked = question.text("sort");
    String sort = SORTS.containsKey(asked) ? asked : "total";
    Comparator<Row> order = order(sort, question.isRising(), language);
    return new UnitTable(
        all.stream().filter(row -> fits(row, question)).sorted(order).toList(), sort);
  }

  /// Those that were asked for, in the order that they have.
  static List<Row> fitting(List<Row> all, Question question) {
    return all.stream().filter(row -> fits(row, question)).toList();
  }

  private static boolean fits(Row row, Question question) {
    String kind = question.text("kind");
    String key = LatinKey.fine(question.text("q"));
    return (kind.isEmpty() || kind.equals(row.kind())) && (key.isEmpty() || isNamed(row, key));
  }

  private static boolean isNamed(Row row, String key) {
    return Stream.of(row.nameHi(), row.nameEn())
            .filter(Objects::nonNull)
            .anyMatch(name -> LatinKey.fine(name).contains(key))
        || row.code().toLowerCase(Locale.ROOT).contains(key);
  }

  private static final Map<String, ToDoubleFunction<Row>> SORTS =
      Map.of(
          "total",
          Row::total,
          "today",
          Row::today,
          "week",
          Row::week,
          "month",
          Row::month,
          "women",
          row -> orLess(row.women()),
          "electors",
          row -> orLess(row.electors()),
          "linked",
          row -> orLess(row.linked()),
          "name",
          row -> 0);

  /// What is not known stands below the least that is.
  private static double orLess(@Nullable Number number) {
    return number == null ? -1 : number.doubleValue();
  }

  private static Comparator<Row> order(String sort, boolean rising, Language language) {
    Comparator<Row> byName = byName(language);
    if (sort.equals("name")) return rising ? byName : byName.reversed();
    Comparator<Row> byFigure = Comparator.comparingDouble(Objects.requireNonNull(SORTS.get(sort)));
    return (rising ? byFigure : byFigure.reversed()).thenComparing(byName);
  }

  /// As people of the reader's language look names up, with 2 before 10.
  private static Comparator<Row> byName(Language language) {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(language.locale());
    collator.setNumericCollation(true);
    Map<Row, CollationKey> keys = new IdentityHashMap<>();
    Comparator<Row> byName =
        Comparator.comparing(
            row -> keys.computeIfAbsent(row, r -> collator.getCollationKey(r.nameIn(language))));
    return byName.thenComparing(Row::code);
  }

  // ---- pictures ----

  /// The tree-map draws the greatest, the grid all that fit.
  List<UnitPage.Tile> tiles() {
    if (rows.size() > MOST_TILES) return List.of();
    int[] shades = Pictures.shades(rows.stream().mapToLong(Row::month).toArray());
    List<Row> greatest =
        rows.stream()
            .sorted(Comparator.comparingLong(Row::total).reversed())
            .limit(MOST_BOXES)
            .toList();
    List<UnitPage.@Nullable Box> boxes =
        Pictures.treeMap(
            greatest.stream().mapToLong(row -> Math.max(0, row.total())).toArray(), 720, 360);
    List<UnitPage.Tile> tiles = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int rank = greatest.indexOf(rows.get(i));
      UnitPage.Box box = rank < 0 ? null : boxes.get(rank);
      tiles.add(new UnitPage.Tile(rows.get(i), brief(rows.get(i).code()), shades[i], box));
    }
    // However the table is sorted, a unit keeps its place in the grid.
    tiles.sort(Comparator.comparing(tile -> tile.row().unit()));
    return tiles;
  }

  /// People call a unit by the number at the end of its code.
  private static String brief(String code) {
    return code.substring(Math.max(code.lastIndexOf('-') + 1, code.length() - 5));
  }

  // ---- a list that is taken away ----

  static List<String> columns(Voice voice) {
    return COLUMNS.stream().map(column -> voice.say("overview.column." + column)).toList();
  }

  /// What is not known or does not apply stays empty; a nought is a nought.
  static List<? extends @Nullable Object> cells(Row row, Voice voice) {
    return Arrays.asList(
        row.code(),
        voice.name(row.nameHi(), row.nameEn()),
        voice.name(row.levelHi(), row.levelEn()),
        row.kind() == null ? null : voice.say("overview.kind." + row.kind()),
        row.total(),
        row.today(),
        row.week(),
        row.month(),
        row.women() == null ? null : Math.round(row.women() * 1000) / 10.0,
        row.electors(),
        row.linked());
  }
}

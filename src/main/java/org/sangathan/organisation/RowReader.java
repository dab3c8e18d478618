package org.sangathan.organisation;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.exchange.Line;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.UnitColumns.Plain;
import org.sangathan.organisation.UnitColumns.Repeated;
import org.sangathan.words.LatinDigits;
import org.sangathan.words.LegacyFont;
import org.sangathan.words.Spreadsheet;

/// Reads the lines of a file cell by cell. Each thing that cannot be read is named with its row and
/// its column.
final class RowReader {
  private static final int LONGEST_NAME = 200;
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}");
  private static final Pattern POINT_NOUGHT = Pattern.compile("^(\\d+)\\.0+$");
  private static final Set<String> SUMS =
      Set.of(
          "total", "grand total", "sub total", "sum", "कुल", "योग", "कुल योग", "महायोग", "सकल योग");
  private static final int LONGEST_SUM = 16;
  private static final char UNREADABLE = '\uFFFD';

  private final UnitColumns columns;
  private final List<TreeName> trees;
  private final Tree tree;
  private final LocalDate today;
  private final Verdicts verdicts;

  RowReader(
      UnitColumns columns, List<TreeName> trees, Tree tree, LocalDate today, Verdicts verdicts) {
    this.columns = columns;
    this.trees = trees;
    this.tree = tree;
    this.today = today;
    this.verdicts = verdicts;
  }

  /// Empty where the row cannot even be told by its code, and where it only sums up others.
  Optional<UnitRow> read(Line line) {
    Row row = new Row(line);
    String code = row.code(Plain.CODE);
    if (row.sumsUp(code)) return Optional.empty();
    if (!Findings.isCode(code)) {
      row.complain(OrganisationRefusal.ROW_CODE, Plain.CODE.header(), code);
      return Optional.empty();
    }
    int treeId = row.tree();
    LocalDate from = row.day(Plain.VALID_FROM);
    LocalDate to = row.day(Plain.VALID_TO);
    if (from != null && to != null && to.isBefore(from)) {
      row.complain(OrganisationRefusal.ROW_DAYS_CROSSED, Plain.VALID_TO.header(), to);
    }
    String parent = row.code(Plain.PARENT_CODE);
    return Optional.of(
        new UnitRow(
            line.number(),
            code,
            treeId,
            row.level(treeId),
            parent.isEmpty() ? null : parent,
            row.hindi(),
            row.name(Plain.NAME_EN),
            row.kind(),
            from,
            to,
            row.aliases(),
            row.ids(),
            row.links(),
            row.weights(),
            row.facts(),
            row.hash()));
  }

  /// One line while it is being read.
  private final class Row {
    private final Line line;

    Row(Line line) {
      this.line = line;
    }

    void complain(OrganisationRefusal refusal, String column, Object... more) {
      List<Object> facts = new ArrayList<>(List.of(line.number(), column));
      facts.addAll(Arrays.asList(more));
      verdicts.refuse(new Complaint("file", refusal, facts));
    }

    /// By which two rows that say the same are known.
    long hash() {
      long hash = 1125899906842597L;
      for (String cell : line.cells()) {
        for (int i = 0; i < cell.length(); i++) hash = 31 * hash + cell.charAt(i);
        hash = 31 * hash + 1;
      }
      return hash;
    }

    /// Spreadsheets make `209.0` of a code that is a number.
    String code(Plain column) {
      return Findings.code(wholeNumber(text(column)));
    }

    /// Official tables end with a line of sums; nobody meant a unit by it.
    boolean sumsUp(String code) {
      if (!code.isEmpty() && !isSum(code)) return false;
      for (String cell : line.cells()) {
        if (!isSum(cell)) continue;
        verdicts.warn(
            OrganisationRefusal.ROW_OF_SUMS, line.number(), Plain.CODE.header(), cell.strip());
        return true;
      }
      return false;
    }

    private static boolean isSum(String cell) {
      return cell.length() <= LONGEST_SUM
          && SUMS.contains(cell.strip().toLowerCase(Locale.ROOT).replace("  ", " "));
    }

    String text(Plain column) {
      return clean(columns.cell(line.cells(), column), column.header());
    }

    String text(Repeated column) {
      return clean(line.cells()[column.index()], column.header());
    }

    private String clean(String cell, String column) {
      String text = Spreadsheet.asItWas(cell.strip());
      if (text.indexOf(UNREADABLE) >= 0) {
        complain(OrganisationRefusal.ROW_LETTERS, column, text);
      }
      return text;
    }

    int tree() {
      String code = text(Plain.TREE);
      if (code.isEmpty()) return trees.isEmpty() ? 0 : trees.getFirst().id();
      for (TreeName name : trees) if (name.code().equalsIgnoreCase(code)) return name.id();
      complain(
          OrganisationRefusal.ROW_TREE, Plain.TREE.header(), code, known(trees, TreeName::code));
      return 0;
    }

    /// By its code, or by its name where only one level bears it.
    @Nullable Level level(int treeId) {
      String said = text(Plain.LEVEL);
      if (said.isEmpty() || treeId == 0) return null;
      List<Level> levels = tree.levels(treeId);
      List<Level> found = levels.stream().filter(l -> l.code().equalsIgnoreCase(said)).toList();
      if (found.isEmpty()) found = levels.stream().filter(bears(said)).toList();
      if (found.size() == 1) return found.getFirst();
      complain(
          OrganisationRefusal.ROW_LEVEL, Plain.LEVEL.header(), said, known(levels, Level::code));
      return null;
    }

    private static Predicate<Level> bears(String name) {
      return level -> level.nameHi().equals(name) || level.nameEn().equalsIgnoreCase(name);
    }

    @Nullable String hindi() {
      String text = text(Plain.NAME_HI);
      String name = name(text, Plain.NAME_HI.header());
      if (name == null || isHindi(text) || LegacyFont.looksLegacy(name) || !isLatin(name)) {
        return name;
      }
      complain(OrganisationRefusal.ROW_NOT_HINDI, Plain.NAME_HI.header(), name);
      return name;
    }

    @Nullable String name(Plain column) {
      return name(text(column), column.header());
    }

    private @Nullable String name(String text, String column) {
      if (text.length() > LONGEST_NAME) {
        complain(OrganisationRefusal.ROW_TEXT_TOO_LONG, column, text.length(), LONGEST_NAME);
      } else if (!isHindi(text) && LegacyFont.looksLegacy(text)) {
        complain(OrganisationRefusal.ROW_OLD_FONT, column, text);
      }
      return Findings.name(text);
    }

    @Nullable String kind() {
      String said = text(Plain.KIND).toLowerCase(Locale.ROOT);
      return switch (said) {
        case "" -> null;
        case "urban", "शहरी", "नगरीय" -> "urban";
        case "rural", "ग्रामीण" -> "rural";
        case "mixed", "मिश्रित" -> "mixed";
        default -> {
          complain(OrganisationRefusal.ROW_KIND, Plain.KIND.header(), said);
          yield null;
        }
      };
    }

    @Nullable LocalDate day(Plain column) {
      String said = text(column);
      if (said.isEmpty()) return null;
      LocalDate day = CellReader.day(said);
      if (day == null) complain(OrganisationRefusal.ROW_DAY, column.header(), said);
      else if (day.isAfter(today)) {
        complain(OrganisationRefusal.ROW_DAY_TO_COME, column.header(), said);
      }
      return day;
    }

    List<String> aliases() {
      List<String> aliases = new ArrayList<>();
      for (String each : text(Plain.ALIASES).split("[|;]")) {
        String alias = name(each.strip(), Plain.ALIASES.header());
        if (alias != null) aliases.add(alias);
      }
      return aliases;
    }

    Map<String, String> ids() {
      Map<String, String> ids = new LinkedHashMap<>();
      for (Repeated column : columns.ids()) {
        String said = wholeNumber(text(column));
        String value = GROUPED.matcher(said).matches() ? said.replace(",", "") : said;
        if (!value.equals(said)) {
          verdicts.warn(
              OrganisationRefusal.ROW_GROUPED, line.number(), column.header(), said, value);
        }
        if (value.length() > LONGEST_NAME) {
          complain(
              OrganisationRefusal.ROW_TEXT_TOO_LONG, column.header(), value.length(), LONGEST_NAME);
        } else if (!value.isEmpty()) ids.put(column.name(), value);
      }
      return ids;
    }

    Map<String, UnitRow.Ties> links() {
      Map<String, UnitRow.Ties> links = new LinkedHashMap<>();
      for (Repeated column : columns.links()) {
        List<String> said =
            Arrays.stream(text(column).split("[|;]"))
                .map(Findings::code)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        if (!said.isEmpty()) links.put(column.name(), ties(said));
      }
      return links;
    }

    /// Of several without brackets none counts.
    private static UnitRow.Ties ties(List<String> said) {
      List<String> plain = said.stream().filter(code -> !isBracketed(code)).toList();
      return new UnitRow.Ties(
          said.stream()
              .map(code -> isBracketed(code) ? code.substring(1, code.length() - 1).strip() : code)
              .distinct()
              .toList(),
          plain.size() == 1 ? plain.getFirst() : null);
    }

    private static boolean isBracketed(String code) {
      return code.startsWith("(") && code.endsWith(")");
    }

    List<UnitRow.Fact> facts() {
      List<UnitRow.Fact> facts = new ArrayList<>();
      for (Repeated column : columns.facts()) {
        String value = text(column);
        if (value.length() > SetFact.LONGEST) {
          complain(
              OrganisationRefusal.ROW_TEXT_TOO_LONG,
              column.header(),
              value.length(),
              SetFact.LONGEST);
        } else if (!Location.allows(column.name(), value) && !value.isEmpty()) {
          complain(OrganisationRefusal.ROW_LOCATION, column.header(), value);
        } else if (!value.isEmpty() && column.asOn() != null) {
          facts.add(new UnitRow.Fact(column.name(), column.asOn(), value));
        }
      }
      return facts;
    }

    List<UnitRow.Weight> weights() {
      List<UnitRow.Weight> weights = new ArrayList<>();
      for (Repeated column : columns.counts()) {
        String said = text(column);
        if (said.isEmpty() || column.asOn() == null) continue;
        OptionalLong value = CellReader.number(said);
        if (value.isEmpty()) complain(OrganisationRefusal.ROW_NUMBER, column.header(), said);
        else weights.add(new UnitRow.Weight(column.name(), column.asOn(), value.getAsLong()));
      }
      columns.totals().forEach((total, parts) -> compareTotal(total, parts, weights));
      return weights;
    }

    /// A total beside its parts (`electors` beside `electors_male`, `electors_female`) is what they
    /// add up to.
    private void compareTotal(Repeated total, List<Repeated> parts, List<UnitRow.Weight> weights) {
      long sum = 0;
      for (Repeated part : parts) {
        OptionalLong value = value(part, weights);
        if (value.isEmpty()) return;
        sum += value.getAsLong();
      }
      OptionalLong said = value(total, weights);
      if (said.isEmpty() && text(total).isEmpty()) {
        verdicts.warn(OrganisationRefusal.ROW_TOTAL_MISSING, line.number(), total.header(), sum);
      } else if (said.isPresent() && said.getAsLong() != sum) {
        complain(OrganisationRefusal.ROW_TOTAL_OTHER, total.header(), said.getAsLong(), sum);
      }
    }

    private static OptionalLong value(Repeated column, List<UnitRow.Weight> weights) {
      return weights.stream()
          .filter(w -> w.what().equals(column.name()) && w.asOn().equals(column.asOn()))
          .mapToLong(UnitRow.Weight::value)
          .findFirst();
    }
  }

  private static boolean isHindi(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0900' && text.charAt(i) <= '\u097F') return true;
    }
    return false;
  }

  private static String wholeNumber(String text) {
    if (text.indexOf('.') < 0 && text.chars().allMatch(c -> c < 128)) return text;
    return POINT_NOUGHT.matcher(LatinDigits.of(text)).replaceFirst("$1");
  }

  private static boolean isLatin(String text) {
    Set<UnicodeScript> scripts =
        text.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
    return scripts.contains(UnicodeScript.LATIN) && !scripts.contains(UnicodeScript.DEVANAGARI);
  }

  private static <T> String known(List<T> all, Function<T, String> code) {
    return String.join(", ", all.stream().map(code).toList());
  }
}

package org.sangathan.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.contacts.Contacts;
import org.sangathan.goals.Goal;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.words.Language;

/// One page for every unit, the same from the nation to a booth.
///
/// @param evening null where there is nothing to say yet, on a past day and of the unit alone
/// @param needs what needs the reader today: three at most
/// @param tonight whether it is evening for the reader, whose own unit this is
/// @param goals what it is, or was, to reach
/// @param mine whether the reader has a target of their own by a post here
/// @param then what was otherwise with the unit itself; null unless a past day is told as it was
public record UnitPage(
    Heading heading,
    Asked asked,
    List<Contacts.Colleague> holders,
    @Nullable Evening evening,
    List<Need> needs,
    boolean tonight,
    Summary summary,
    List<Goal> goals,
    boolean mine,
    Trend trend,
    Comparison comparison,
    May may,
    @Nullable Then then)
    implements Page {

  @Override
  public @Nullable String fragment(String target) {
    return target.equals("comparison") ? "UnitComparison" : null;
  }

  /// What the reader may do from here.
  public record May(boolean enrol, boolean people, boolean pin, boolean create, boolean league) {}

  /// The address of this view, and those of its neighbours.
  ///
  /// @param day as on which totals are told
  public record Asked(String code, Map<String, String> said, boolean below, OnDay day) {

    /// Whether a past day is told as it was then.
    public boolean isOfThen() {
      return day.isOfThen();
    }

    public String said(String field) {
      return said.getOrDefault(field, "");
    }

    /// What is asked beside these, for a form that asks them anew.
    public Map<String, String> besides(String... fields) {
      Map<String, String> kept = new TreeMap<>(said);
      kept.keySet().removeAll(List.of(fields));
      kept.values().removeIf(String::isBlank);
      return kept;
    }

    /// The same view with some of its questions asked otherwise; an empty answer takes one away.
    public String with(String... pairs) {
      Map<String, String> next = new TreeMap<>(said);
      next.remove("most");
      for (int i = 0; i < pairs.length; i += 2) next.put(pairs[i], pairs[i + 1]);
      return "/u/" + code + query(next);
    }

    /// What was asked, for the address of the same rows in another form.
    public String query() {
      return query(said);
    }

    private static String query(Map<String, String> asked) {
      StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
      asked.forEach((field, value) -> {
        if (!value.isBlank())
          query.add(field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      });
      return query.toString();
    }
  }

  /// What was otherwise with the unit itself on a past day.
  ///
  /// @param there whether it was there
  /// @param nameHi as it was called, null where it had no name in Hindi; the same as today's where
  ///   nobody renamed it
  /// @param above the unit under which it lay; null where it lies there today
  public record Then(
      boolean there,
      boolean renamed,
      @Nullable String nameHi,
      @Nullable String nameEn,
      Heading.@Nullable Step above) {

    public boolean isOtherwise() {
      return !there || renamed || above != null;
    }
  }

  /// What can be said of the unit in two or three sentences.
  ///
  /// @param closed the last day that is over
  /// @param total recorded until then, told apart from what today has brought
  /// @param at the moment until which today is counted
  /// @param goal the first one in the drive that runs; null where there is none
  /// @param behind the unit below that is furthest behind its pace; null where none is
  /// @param improved the unit below whose pace grew most in a week; null where none did
  public record Evening(
      LocalDate closed,
      long total,
      long today,
      Instant at,
      @Nullable Goal goal,
      @Nullable Row behind,
      @Nullable Row improved) {}

  /// One thing that needs somebody, with the way to do it.
  ///
  /// @param word `overview.need.<word>` says what, `overview.need.<word>.do` what to do
  public record Need(String word, String address, Object... facts) {}

  /// @param nothing whether nothing was ever recorded here: then there is no figure, not a nought
  /// @param parts women, youth and young women
  public record Summary(
      boolean nothing, List<Stage> stages, Figure all, Figure today, List<Figure> parts) {}

  /// A stage of trust with its number and its share of the first one in thousandths.
  public record Stage(String code, long value, int perMille) {}

  /// @param share of all, or null where there is nobody to have a share in
  public record Figure(String measure, long value, @Nullable Double share, long week, long month) {}

  /// The days of the trend, and the picture of them in a box of [#WIDTH] by [#HEIGHT].
  ///
  /// @param lowest of the totals in these days, at the foot of the line
  /// @param most of what one day brought
  public record Trend(
      List<Day> days, String line, String bars, long gained, long most, long lowest, long highest) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 120;

    public LocalDate from() {
      return days.getFirst().day();
    }

    public LocalDate to() {
      return days.getLast().day();
    }

    /// For the script that draws the larger picture: day, gained, total.
    public String json() {
      StringJoiner all = new StringJoiner(",", "[", "]");
      days.forEach(d -> all.add("[\"" + d.day + "\"," + d.gained + "," + d.total + "]"));
      return all.toString();
    }
  }

  public record Day(LocalDate day, long gained, long total) {}

  /// Units side by side.
  ///
  /// @param what `children`, `level`, `tree` or `linked`: which units are compared
  /// @param choices of what to compare
  /// @param all how many there are before the filter
  /// @param tooMany too many to be compared in one table
  public record Comparison(
      String what,
      List<Choice> choices,
      List<Row> rows,
      int all,
      int found,
      boolean tooMany,
      Columns columns,
      List<Tile> tiles,
      List<String> kinds,
      String sort,
      boolean rising) {

    public Choice chosen() {
      return choices.stream().filter(Choice::chosen).findFirst().orElseThrow();
    }

    public boolean hasMore() {
      return rows.size() < found;
    }
  }

  /// Columns that stand only where they have something to tell.
  public record Columns(boolean level, boolean electors, boolean linked) {}

  /// @param address of the page with this choice
  /// @param count how many there are; null where nobody counted them
  public record Choice(
      String nameHi,
      String nameEn,
      @Nullable Integer count,
      String address,
      boolean chosen,
      boolean children) {}

  /// @param women share of women, or null where nobody is recorded
  /// @param electors how many can vote there, or null where nobody said
  /// @param linked what stands in units linked to this one; never part of the total
  /// @param spark the line of the last 30 days
  public record Row(
      int unit,
      String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      String levelHi,
      String levelEn,
      @Nullable String kind,
      boolean opens,
      long total,
      long today,
      long week,
      long month,
      @Nullable Double women,
      @Nullable Long electors,
      @Nullable Long linked,
      String spark) {

    /// The name in that language, or the other one where only that is known.
    public String nameIn(Language language) {
      String first = Objects.requireNonNullElse(language == Language.HINDI ? nameHi : nameEn, "");
      String second = Objects.requireNonNullElse(language == Language.HINDI ? nameEn : nameHi, "");
      return first.isBlank() ? second : first;
    }
  }

  /// A unit in the pictures.
  ///
  /// @param shade 0 where nothing came in 30 days, then 1 to 5 by how much
  /// @param box its place in the tree-map, or null where it is too small to be drawn
  public record Tile(Row row, String brief, int shade, @Nullable Box box) {}

  public record Box(double x, double y, double width, double height) {}
}

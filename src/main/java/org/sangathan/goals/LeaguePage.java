package org.sangathan.goals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.targets.DriveLine;

/// Units of one level and kind below a unit, in order by how far they are on the way to their
/// target.
///
/// @param drives within which the unit lies
/// @param levels below the unit, with how many units each has
/// @param kinds that there are among the units of the level; empty where nobody said
/// @param shown null where there is no drive
public record LeaguePage(
    Heading heading,
    Asked asked,
    List<DriveLine> drives,
    List<Choice> levels,
    List<Choice> kinds,
    @Nullable Shown shown)
    implements Page {

  /// What the address asks for; what is empty is chosen by the page.
  public record Asked(
      String code, OnDay day, String drive, String level, String kind, String by, int most) {

    public String inDrive(String other) {
      return new Asked(code, day, other, level, kind, "", most).address();
    }

    public String ofLevel(String other) {
      return new Asked(code, day, drive, other, "", "", most).address();
    }

    public String ofKind(String other) {
      return new Asked(code, day, drive, level, other, by, most).address();
    }

    public String byRule(String other) {
      return new Asked(code, day, drive, level, kind, other, most).address();
    }

    public String withMore() {
      return new Asked(code, day, drive, level, kind, by, most + 200).address();
    }

    /// What was asked, for the address of the whole league in another form.
    public String query() {
      return day.at("?drive=%s&level=%s&kind=%s&by=%s".formatted(drive, level, kind, by));
    }

    /// The fields that go along when another day is asked for.
    public Map<String, String> kept() {
      return Map.of("drive", drive, "level", level, "kind", kind, "by", by);
    }

    /// The same of today.
    public String ofToday() {
      return "/u/%s/league?drive=%s&level=%s&kind=%s&by=%s".formatted(code, drive, level, kind, by);
    }

    private String address() {
      return "/u/%s/league%s&most=%d".formatted(code, query(), most);
    }
  }

  /// @param count how many there are; null where nobody counted
  public record Choice(
      String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      @Nullable Integer count,
      boolean chosen) {}

  /// By which targets units are compared: what is counted, and who set it.
  public record Rule(
      String code,
      String measure,
      @Nullable String issuerHi,
      @Nullable String issuerEn,
      int count,
      boolean chosen) {}

  /// @param counts what the size of a task is told in, besides the target: `electors`, `booths` or
  ///   nothing
  /// @param rows at most as many as were asked for
  /// @param found how many there are
  /// @param without units that have no target by this rule, as many as fit on a page
  public record Shown(
      DriveLine drive,
      List<Rule> rules,
      String counts,
      List<Row> rows,
      int found,
      List<Heading.Step> without,
      int withoutInAll) {

    public boolean hasMore() {
      return rows.size() < found;
    }
  }

  /// @param size of its task besides the target; null where it is not known
  public record Row(Heading.Step unit, League.Row place, @Nullable Long size) {}
}

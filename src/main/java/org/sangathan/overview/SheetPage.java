package org.sangathan.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds.Nature;
import org.sangathan.boundaries.OnDay;
import org.sangathan.goals.Goal;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The units of one level under a unit on paper: who is responsible, what each is to reach and what
/// it has, with room for a remark and a signature. What nobody has told is unknown and never
/// nought.
///
/// @param day as on which it is told
/// @param drive the id of the one that was asked for
/// @param levels below the unit, of which one may be chosen
/// @param units how many there are of it
/// @param rows what is missing first; empty where there are too many for a sheet
/// @param madeAt as of when
public record SheetPage(
    Heading heading,
    OnDay day,
    @Nullable String drive,
    List<Choice> levels,
    int units,
    List<Row> rows,
    Instant madeAt)
    implements Page {
  /// More than these nobody goes through with a pen.
  public static final int MOST = 1_000;

  /// @param code empty for the units directly below
  /// @param count how many there are; null where nobody counted
  public record Choice(
      String code,
      @Nullable String nameHi,
      @Nullable String nameEn,
      @Nullable Integer count,
      boolean chosen) {}

  /// @param number the unit's code, without what goes without saying
  /// @param goals its targets in the drive
  /// @param recorded people recorded there in all
  /// @param confirmed of them; null while nobody can confirm yet
  public record Row(
      Heading.Step unit,
      String number,
      Led led,
      List<Goal> goals,
      long recorded,
      @Nullable Long confirmed) {}

  /// Who is responsible for a unit.
  ///
  /// @param besides other posts that a rule requires and nobody holds
  public record Led(Seat head, Seat secretary, List<Gap> besides) {
    /// Where the reader may not see who held posts.
    static final Led UNTOLD =
        new Led(
            new Seat(List.of(), List.of(), true), new Seat(List.of(), List.of(), true), List.of());
  }

  /// @param vacant posts that a rule requires and nobody holds
  /// @param ruled a rule says which posts there are
  public record Seat(List<Sitting> holders, List<Gap> vacant, boolean ruled) {

    /// Where no rule speaks, whoever is there is enough.
    public boolean isMissing() {
      return ruled ? !vacant.isEmpty() : holders.isEmpty();
    }
  }

  /// Somebody in a post.
  ///
  /// @param kind the code of the kind of post
  public record Sitting(String name, String kind, String postHi, String postEn, Nature nature) {}

  public record Gap(String nameHi, String nameEn, LocalDate since) {}

  /// The sheet of a level, in the same drive.
  public String address(String level) {
    String address = "/u/" + heading.unit().code() + "/sheet?level=" + level;
    return drive == null ? address : address + "&drive=" + drive;
  }

  /// The fields that go along when another day is asked for.
  public Map<String, String> kept() {
    return drive == null
        ? Map.of("level", level().code())
        : Map.of("level", level().code(), "drive", drive);
  }

  public Choice level() {
    return levels.stream().filter(Choice::chosen).findFirst().orElse(levels.getFirst());
  }

  /// Whether the post of a secretary is known at this level; where no rule speaks and none of the
  /// units has one, nobody said that there ought to be.
  public boolean knowsSecretaries() {
    return knowsSecretaries(rows);
  }

  static boolean knowsSecretaries(List<Row> rows) {
    return rows.stream()
        .map(row -> row.led.secretary)
        .anyMatch(seat -> seat.ruled || !seat.holders.isEmpty());
  }

  public boolean hasTargets() {
    return rows.stream().anyMatch(row -> !row.goals.isEmpty());
  }

  /// A target of each rule that there is: what is counted, and who set it.
  public List<Goal> rules() {
    Map<List<String>, Goal> rules = new LinkedHashMap<>();
    goals().forEach(goal -> rules.putIfAbsent(rule(goal), goal));
    return List.copyOf(rules.values());
  }

  /// By which of the rules a target is set, the first being 1; nought where there is only one.
  public static int ruleOf(Goal goal, List<Goal> rules) {
    if (rules.size() == 1) return 0;
    return rules.stream().map(SheetPage::rule).toList().indexOf(rule(goal)) + 1;
  }

  private static List<String> rule(Goal goal) {
    return Stream.of(goal.measure(), goal.issuerHi(), goal.issuerEn())
        .map(text -> Objects.toString(text, ""))
        .toList();
  }

  /// Whether all are of one level: of others some may lie in another of the rows, and a sum would
  /// count them twice.
  public boolean isOfOneLevel() {
    return rows.stream().map(row -> row.unit.levelEn() + row.unit.levelHi()).distinct().count()
        == 1;
  }

  public boolean addsUp() {
    return isOfOneLevel() && rules().size() == 1;
  }

  public long vacant() {
    return rows.stream().filter(row -> row.led.head.isMissing()).count();
  }

  public long withoutSecretary() {
    return knowsSecretaries()
        ? rows.stream().filter(row -> row.led.secretary.isMissing()).count()
        : 0;
  }

  public long withoutTarget() {
    return hasTargets() ? rows.stream().filter(row -> row.goals.isEmpty()).count() : 0;
  }

  public long recorded() {
    return rows.stream().mapToLong(Row::recorded).sum();
  }

  public long target() {
    return goals().mapToLong(goal -> goal.pace().target()).sum();
  }

  public long done() {
    return goals().mapToLong(goal -> goal.pace().done()).sum();
  }

  public long gap() {
    return goals().mapToLong(goal -> goal.pace().gap()).sum();
  }

  private Stream<Goal> goals() {
    return rows.stream().flatMap(row -> row.goals.stream());
  }
}

package org.sangathan.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.boundaries.OnDay;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.State;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// How far the units below one are formed, and what is missing where.
///
/// @param day as on which it is told
/// @param levels of which rules speak, from the top down
/// @param shown the level that is looked at closely; null where no rule speaks of any
/// @param mayState the reader may say what their unit knows
/// @param mayRule the reader may say of which posts committees consist
/// @param mayHistory a past day is told, and the reader may see who held which post on it
public record CoveragePage(
    Heading heading,
    OnDay day,
    List<LevelLine> levels,
    @Nullable Shown shown,
    boolean mayState,
    boolean mayRule,
    boolean mayHistory)
    implements Page {

  /// @param stated how far they are formed as the unit says itself; null where it never said
  /// @param tied its units do not lie below, they are tied here: the booths of a ward
  public record LevelLine(
      String code,
      String nameHi,
      String nameEn,
      Coverage coverage,
      Formation.@Nullable Stated stated,
      boolean tied) {}

  /// @param shares of women and youth among those who hold its posts and said it; empty where
  ///   nobody said it and no goal is set
  /// @param state which of its units are listed
  /// @param counts how many there are in each state
  /// @param children the units directly below with their share, the furthest behind first; empty
  ///   where they are of the level itself
  /// @param squares every unit at a glance; empty where there are too many
  /// @param map of them, where they lie; null where fewer than two say where
  /// @param found how many units are in that state
  public record Shown(
      LevelLine level,
      List<Coverage.Share> shares,
      State state,
      List<StateLine> counts,
      List<ChildLine> children,
      List<Square> squares,
      @Nullable UnitMap map,
      List<UnitLine> units,
      int skipped,
      int found) {

    public boolean hasMore() {
      return skipped + units.size() < found;
    }

    public int next() {
      return skipped + units.size();
    }
  }

  /// One unit at a glance.
  public record Square(Heading.Step unit, State state) {
    /// What tells it from its neighbours: the last part of its code.
    public String sign() {
      String code = unit.code();
      return code.substring(code.lastIndexOf('-') + 1);
    }
  }

  /// Units where they lie, north above, on a sheet that is 1000 wide.
  public record UnitMap(int height, List<Spot> spots) {
    private static final int MANY = 100;

    /// Many leave each other room.
    public int radius() {
      return spots.size() > MANY ? 9 : 14;
    }
  }

  /// @param x from the west
  /// @param y from the north
  public record Spot(Square square, int x, int y) {}

  public record StateLine(State state, int count) {}

  /// @param stated what the unit says itself of the level; null where it never said
  public record ChildLine(
      Heading.Step unit, Coverage coverage, Formation.@Nullable Stated stated) {}

  /// @param parent the unit above, because two wards may bear one name
  /// @param stated what the unit says of itself; null where it never said, or nobody asked
  public record UnitLine(
      Heading.Step unit,
      Heading.@Nullable Step parent,
      List<Gap> gaps,
      List<Seat> seats,
      Formation.@Nullable Stated stated) {
    UnitLine with(List<Gap> others) {
      return new UnitLine(unit, parent, others, seats, stated);
    }

    UnitLine saying(Formation.@Nullable Stated said) {
      return new UnitLine(unit, parent, gaps, seats, said);
    }
  }

  /// A vacant post.
  ///
  /// @param mayGive the reader may give it today
  public record Gap(
      String kind,
      String nameHi,
      String nameEn,
      boolean required,
      LocalDate since,
      boolean mayGive) {
    Gap given() {
      return new Gap(kind, nameHi, nameEn, required, since, true);
    }
  }

  /// A post that somebody holds.
  ///
  /// @param number `+91…`, where one was given and the reader looks after the unit
  public record Seat(
      String kind,
      String nameHi,
      String nameEn,
      String holder,
      @Nullable String number,
      boolean acting,
      boolean confirmed) {}
}

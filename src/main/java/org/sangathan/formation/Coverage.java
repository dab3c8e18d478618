package org.sangathan.formation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the units of a level are formed, in a unit and below: two measures beside each other,
/// posts that are held and units that are formed by the rule of their level.
///
/// @param level the number of the level
/// @param units that have posts by a rule
/// @param complete of them, all whose required posts are held
/// @param partial of them, those in which some are
/// @param actingUnits of the complete ones, those in which somebody only looks after a post
/// @param unconfirmedUnits of the complete ones, those in which somebody has not said yes yet
/// @param posts all of them
/// @param required those without which a unit is not formed
/// @param filled held by somebody, `requiredFilled` of the required ones
/// @param confirmed by whoever holds it, from their own account
/// @param acting held by somebody who only looks after it
/// @param shares what those who hold the posts say of themselves
public record Coverage(
    int level,
    int units,
    int complete,
    int partial,
    int actingUnits,
    int unconfirmedUnits,
    int posts,
    int required,
    int filled,
    int requiredFilled,
    int confirmed,
    int acting,
    Shares shares) {

  /// To which groups holders say to belong: counts, never who. How many are asked about one by one
  /// would tell on whoever is asked about, so no share is worked out of fewer than [#ENOUGH] who
  /// said: a smaller committee is seen only in the sums above it, and none of it in a list of
  /// units. Nobody is proposed or refused by any of this; it is the share of a committee and
  /// nothing else.
  ///
  /// @param said how many said
  /// @param unitsUnder units in which enough said, and a share is under the goal of their level
  public record Shares(int said, int women, int youth, int unitsUnder) {
    static final int ENOUGH = 5;

    /// Women first, as they stand beside the posts; nothing where nobody said and nothing is asked.
    List<Share> beside(int held, Goals goals) {
      boolean silent = said == 0 && goals.women == null && goals.youth == null;
      return silent
          ? List.of()
          : List.of(
              new Share("women", women, said, held, goals.women),
              new Share("youth", youth, said, held, goals.youth));
    }
  }

  /// What share of the committees of a level shall be women and youth.
  ///
  /// @param women in percent, from 1 to 100; null for no goal, and so with `youth`
  public record Goals(@Nullable Integer women, @Nullable Integer youth) {
    static final Goals NONE = new Goals(null, null);
  }

  /// A share of those who hold posts and said to which group they belong.
  ///
  /// @param of whom: `women` or `youth`
  /// @param held how many posts are held, by those who said and those who did not
  /// @param goal in percent; null for none
  public record Share(String of, int count, int said, int held, @Nullable Integer goal) {
    /// Otherwise it would tell what somebody said.
    public boolean isShown() {
      return said >= Shares.ENOUGH;
    }

    public int enough() {
      return Shares.ENOUGH;
    }

    public int unsaid() {
      return held - said;
    }

    /// From 0 to 1.
    public double part() {
      return (double) count / said;
    }

    public boolean isUnder() {
      return isShown() && goal != null && count * 100 < goal * said;
    }
  }

  static Coverage none(int level) {
    return new Coverage(level, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new Shares(0, 0, 0, 0));
  }

  /// The shares of those who hold the posts, beside the goals of the level.
  List<Share> beside(Goals goals) {
    return shares.beside(filled, goals);
  }

  /// In which nobody holds a required post.
  public int empty() {
    return units - complete - partial;
  }

  public int incomplete() {
    return units - complete;
  }

  public int vacant() {
    return posts - filled;
  }

  /// From 0 to 1.
  public double share() {
    return units == 0 ? 0 : (double) complete / units;
  }

  /// How many units are in that state.
  int of(State state) {
    return switch (state) {
      case ALL -> units;
      case INCOMPLETE -> incomplete();
      case EMPTY -> empty();
      case PARTIAL -> partial;
      case COMPLETE -> complete;
      case ACTING -> actingUnits;
      case UNCONFIRMED -> unconfirmedUnits;
      case UNDER -> shares.unitsUnder;
    };
  }
}

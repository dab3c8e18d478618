package org.sangathan.formation;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Tree;

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
  /// units. Nor is a sum told from which, with all that is told besides, one could be worked out of
  /// fewer ([Discretion]). Nobody is proposed or refused by any of this; it is the share of a
  /// committee and nothing else.
  ///
  /// @param said how many said
  /// @param unitsUnder units in which enough said, and a share is under the goal of their level
  /// @param few of those who said, how many did in units in which fewer than enough did
  public record Shares(int said, int women, int youth, int unitsUnder, int few) {
    static final int ENOUGH = 5;

    boolean isSilent(Goals goals) {
      return said == 0 && goals.women == null && goals.youth == null;
    }
  }

  /// Which sums are told. A committee of which enough said is told by itself, so nothing of it is
  /// hidden; what counts is how many said in the smaller ones (`few`), which only sums tell. Of
  /// what is told, whoever subtracts learns of each told unit the sum of those smaller committees
  /// below it that no told unit further down has in it. These rests, and what can be added up of
  /// them, are all that can be learnt, so each has to be of nobody or of enough: where a rest is
  /// smaller, one more part is not told, the smallest that is large enough, and a part that is not
  /// told for this leaves such a rest itself.
  ///
  /// @param parts the units directly below one
  /// @param few of a unit and all below it, at the level that is asked about
  record Discretion(IntFunction<int[]> parts, IntUnaryOperator few) {

    /// @param way from the top of the tree down to a unit, with both
    boolean tells(int... way) {
      int asked = few.applyAsInt(way[way.length - 1]);
      if (asked < Shares.ENOUGH) return asked == 0;
      boolean told = true;
      for (int i = 1; i < way.length; i++) told = withheld(way[i - 1], told) != way[i];
      return told;
    }

    /// The part of a unit that is not told for the sake of smaller ones, or [Tree#NONE].
    private int withheld(int unit, boolean told) {
      int[] large =
          IntStream.of(parts.apply(unit))
              .filter(part -> few.applyAsInt(part) >= Shares.ENOUGH)
              .toArray();
      int rest = few.applyAsInt(unit) - IntStream.of(large).map(few).sum();
      if (rest >= Shares.ENOUGH || rest == 0 && told) return Tree.NONE;
      return IntStream.of(large)
          .boxed()
          .min(Comparator.<Integer>comparingInt(few::applyAsInt).thenComparing(part -> part))
          .orElse(Tree.NONE);
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
  /// @param count null where it would tell what somebody said
  /// @param held how many posts are held, by those who said and those who did not
  /// @param goal in percent; null for none
  public record Share(
      String of, @Nullable Integer count, int said, int held, @Nullable Integer goal) {

    /// Not shown though enough said: by subtraction it would tell on a smaller committee.
    public boolean isWithheld() {
      return count == null && said >= Shares.ENOUGH;
    }

    public int enough() {
      return Shares.ENOUGH;
    }

    public int unsaid() {
      return held - said;
    }

    /// From 0 to 1; null where it is not shown.
    public @Nullable Double part() {
      return count == null ? null : (double) count / said;
    }

    public boolean isUnder() {
      return count != null && goal != null && count * 100 < goal * said;
    }
  }

  /// With another of the same level beside it, or without it. The shares of days that are over are
  /// not told, so they are left as they are.
  ///
  /// @param sign 1 or -1
  public Coverage plus(Coverage other, int sign) {
    return new Coverage(
        level,
        units + sign * other.units,
        complete + sign * other.complete,
        partial + sign * other.partial,
        actingUnits + sign * other.actingUnits,
        unconfirmedUnits + sign * other.unconfirmedUnits,
        posts + sign * other.posts,
        required + sign * other.required,
        filled + sign * other.filled,
        requiredFilled + sign * other.requiredFilled,
        confirmed + sign * other.confirmed,
        acting + sign * other.acting,
        shares);
  }

  public static Coverage none(int level) {
    return new Coverage(level, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new Shares(0, 0, 0, 0, 0));
  }

  /// The shares of those who hold the posts, beside the goals of the level: women first.
  List<Share> told(Goals goals) {
    return List.of(
        new Share("women", shares.women, shares.said, filled, goals.women),
        new Share("youth", shares.youth, shares.said, filled, goals.youth));
  }

  /// The same without what they are.
  List<Share> untold(Goals goals) {
    return told(goals).stream()
        .map(share -> new Share(share.of, null, share.said, share.held, share.goal))
        .toList();
  }

  /// In which nobody holds a required post.
  public int empty() {
    return units - complete - partial;
  }

  public int incomplete() {
    return units - complete;
  }

  public int requiredVacant() {
    return required - requiredFilled;
  }

  /// Posts without which a unit is formed all the same.
  public int optional() {
    return posts - required;
  }

  public int optionalFilled() {
    return filled - requiredFilled;
  }

  public int optionalVacant() {
    return optional() - optionalFilled();
  }

  /// From 0 to 1.
  public double share() {
    return units == 0 ? 0 : (double) complete / units;
  }

  /// How many units are in that state.
  public int of(State state) {
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

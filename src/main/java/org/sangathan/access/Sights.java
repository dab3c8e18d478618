package org.sangathan.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.sangathan.acts.Actor;
import org.sangathan.database.Fence;
import org.springframework.stereotype.Component;

/// Whose rows somebody may see, as the second fence: what their posts reach of a unit, by all of
/// some capabilities. It asks the posts and the tree, never what a page asks for.
@Component
public class Sights {
  private final Grants grants;
  private final Places places;

  Sights(Grants grants, Places places) {
    this.grants = grants;
    this.places = places;
  }

  /// Of the unit itself.
  public Fence of(Actor actor, int unit, String... capabilities) {
    return sees(actor, unit, capabilities)
        ? new Fence(places.cells(unit), new int[] {unit})
        : Fence.NOTHING;
  }

  /// Of the unit and all below it; less where a post reaches only its own unit.
  public Fence below(Actor actor, int unit, String... capabilities) {
    return Arrays.stream(capabilities).allMatch(c -> grants.mayBelow(actor, c, unit))
        ? whole(unit)
        : among(actor, places.below(unit), capabilities);
  }

  /// Of those of the units that posts reach, each by itself.
  public Fence among(Actor actor, int[] units, String... capabilities) {
    return within(seen(actor, units, capabilities));
  }

  /// Of those of the units that are told in one which posts reach, wherever they lie themselves.
  ///
  /// @param in the unit in which each is told
  public Fence told(Actor actor, int[] units, IntUnaryOperator in, String... capabilities) {
    Map<Integer, Boolean> seen = new HashMap<>();
    return within(
        IntStream.of(units)
            .filter(one ->
                seen.computeIfAbsent(in.applyAsInt(one), where -> sees(actor, where, capabilities)))
            .toArray());
  }

  /// Those of the units themselves.
  public int[] seen(Actor actor, int[] units, String... capabilities) {
    return IntStream.of(units).filter(one -> sees(actor, one, capabilities)).toArray();
  }

  /// Whether a post of the actor allows it in the unit and in every unit below.
  public boolean goesBelow(Actor actor, String capability, int unit) {
    return grants.mayBelow(actor, capability, unit);
  }

  private Fence whole(int unit) {
    return new Fence(
        places.cellsBelow(unit), places.isOfWholeCells(unit) ? null : places.below(unit));
  }

  private Fence within(int[] units) {
    int[] cells = IntStream.of(units).flatMap(u -> IntStream.of(places.cells(u))).toArray();
    return new Fence(IntStream.of(cells).distinct().toArray(), units);
  }

  private boolean sees(Actor actor, int unit, String... capabilities) {
    return Arrays.stream(capabilities).allMatch(c -> grants.may(actor, c, unit));
  }
}

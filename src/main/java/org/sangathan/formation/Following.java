package org.sangathan.formation;

import java.util.List;
import org.sangathan.access.Access;
import org.sangathan.acts.Progress;
import org.sangathan.organisation.UnitMoved;
import org.sangathan.organisation.UnitsChanged;
import org.springframework.stereotype.Component;

/// Lets the posts follow whatever happens to postings and units, in its transaction.
@Component
class Following implements Access.PostingsChanged, UnitsChanged, UnitMoved {
  private final Settling settling;
  private final SettleStore store;
  private final MoveStore moves;

  Following(Settling settling, SettleStore store, MoveStore moves) {
    this.settling = settling;
    this.store = store;
    this.moves = moves;
  }

  @Override
  public void changed(int[] units) {
    if (units.length > 0 && settling.hasRules()) settling.settle(units, Progress.UNHEARD);
  }

  @Override
  public void removed(int[] units) {
    store.takeTurn();
    store.removePosts(units);
    store.count(units, settling.today(), SettleStore.Since.BEFORE);
    store.removeTotals(units);
  }

  /// Posts count nothing that would have to stay in a cell.
  @Override
  public boolean hasCounted(int[] units) {
    return false;
  }

  @Override
  public void moved(Move move) {
    store.takeTurn();
    int[] from = onlyIn(move.ancestorsBefore(), move.ancestorsAfter());
    int[] to = onlyIn(move.ancestorsAfter(), move.ancestorsBefore());
    moves.carryTotals(move.unit(), from, to, settling.today());
    if (!move.cells().isEmpty()) moves.changeCells(move.cells());
  }

  private static int[] onlyIn(List<Integer> these, List<Integer> those) {
    return these.stream().filter(u -> !those.contains(u)).mapToInt(u -> u).toArray();
  }
}

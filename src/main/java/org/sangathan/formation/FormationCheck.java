package org.sangathan.formation;

import java.util.stream.IntStream;
import org.sangathan.acts.Progress;
import org.sangathan.database.Database;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Counts posts, their holders and every total anew from the rows and compares.
@Component
public class FormationCheck {
  private final RecountStore store;
  private final Settling settling;
  private final Organisation organisation;
  private final Database database;

  FormationCheck(
      RecountStore store, Settling settling, Organisation organisation, Database database) {
    this.store = store;
    this.settling = settling;
    this.organisation = organisation;
    this.database = database;
  }

  /// What does not agree.
  ///
  /// @param seats kinds of post in units that are held by others than hold such a posting, and
  ///   posts of which another group is kept than their holder said
  /// @param units whose counts are not those of their posts
  /// @param totals that are not the sums of what lies below
  public record Findings(long seats, long units, long totals) {
    public boolean isClean() {
      return seats == 0 && units == 0 && totals == 0;
    }
  }

  public Findings look() {
    return new Findings(
        store.seats(settling.today()) + store.groups(), store.units(), store.totals());
  }

  /// Brings every unit to what rules and postings say, and sums anew.
  public Findings mend() {
    database.transact(() -> {
      Tree tree = organisation.treeNow();
      int[] all =
          IntStream.of(tree.roots()).flatMap(root -> IntStream.of(tree.under(root))).toArray();
      settling.settle(all, Progress.UNHEARD);
      store.sumAnew(settling.today());
      return all.length;
    });
    return look();
  }
}

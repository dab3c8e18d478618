package org.sangathan.posttargets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.sangathan.access.Places;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.posttargets.PostTargetSheetPage.Change;
import org.sangathan.posttargets.PostTargetStore.Key;
import org.sangathan.posttargets.PostTargetStore.Past;
import org.springframework.stereotype.Component;

/// How a target by post came to be what it is: nothing that was said once is overwritten.
@Component
class PastPostTargets {
  private static final int MOST = 50;

  private final PostTargetStore store;
  private final Organisation organisation;
  private final Places places;

  PastPostTargets(PostTargetStore store, Organisation organisation, Places places) {
    this.store = store;
    this.organisation = organisation;
    this.places = places;
  }

  /// Each time that it was set for the unit, for one above it or for one below it that opens, the
  /// latest first; empty while nothing was changed.
  List<Change> of(Key key, int unit, IntPredicate opens) {
    Tree tree = organisation.tree();
    List<Past> said =
        store.history(key, PostAims.cells(tree, unit)).stream()
            .filter(one ->
                tree.has(one.unitId())
                    && (tree.within(unit, one.unitId())
                        || tree.within(one.unitId(), unit) && opens.test(one.unitId())))
            .toList();
    Map<Integer, Places.Name> names =
        places.names(said.stream().map(Past::unitId).distinct().toList());
    Map<Integer, Long> before = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Past one : said.reversed()) {
      Long was = before.put(one.unitId(), one.value());
      Places.Name name = names.get(one.unitId());
      if (name == null) continue;
      changes.add(new Change(one.since().toInstant(), name.hi(), name.en(), was, one.value()));
    }
    if (changes.stream().noneMatch(change -> change.was() != null)) return List.of();
    Collections.reverse(changes);
    return changes.stream().limit(MOST).toList();
  }
}

package org.sangathan.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit that is kept in memory while the world is laid: everything above the sector, and wards.
///
/// @param kind `urban`, `rural` or `mixed`
record Area(int id, Tier tier, @Nullable Area parent, String code, Name name, String kind) {
  static final String URBAN = "urban";
  static final String RURAL = "rural";
  static final String MIXED = "mixed";

  /// The numbers of the units above, the root's first.
  int[] ancestors() {
    List<Integer> path = new ArrayList<>();
    for (Area above = parent; above != null; above = above.parent) path.addFirst(above.id);
    return path.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The nearest area of that tier at or above this one.
  Area at(Tier wanted) {
    Area here = this;
    while (here.tier != wanted) {
      if (here.parent == null)
        throw new IllegalArgumentException("no " + wanted + " above " + code);
      here = here.parent;
    }
    return here;
  }
}

package org.sangathan.formation;

import java.util.List;
import java.util.Map;

/// Posts and how far units are formed, as it stands or as it stood when a day ended.
public interface Standing {

  /// These units and all below them together, level by level; levels of which nothing is known are
  /// left out.
  List<Coverage> of(int... units);

  /// The same of each of these units for one level; those in which none of it lies are left out.
  Map<Integer, Coverage> of(int[] units, int level);

  /// The posts of these units, by unit and in the order of the kinds of post.
  List<Post> posts(int[] units);
}

package org.sangathan.organisation;

import org.sangathan.acts.Refusal;

/// Asked before units are removed that a file has made by mistake. A module that hangs anything on
/// units keeps one as a bean: nothing is removed under anybody's feet.
public interface UnitUse {

  /// Those of the units on which something hangs.
  int[] used(int[] units);

  /// What hangs there, told with the code of the unit.
  Refusal why();
}

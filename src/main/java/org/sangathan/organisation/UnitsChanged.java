package org.sangathan.organisation;

/// Told inside the transaction in which units are made, closed, opened again or taken away, so that
/// what is kept of every unit follows. A unit that moves is told to [UnitMoved].
public interface UnitsChanged {

  /// After their rows are written.
  void changed(int[] units);

  /// Before their rows go: a file that made them by mistake is taken back.
  void removed(int[] units);
}

package org.sangathan.access;

/// Told inside the transaction in which postings begin or end, after their rows are written, so
/// that what is counted of them follows at once.
public interface PostingsChanged {

  /// @param units in which they are
  void changed(int[] units);
}

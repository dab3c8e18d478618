package org.sangathan.figures;

/// A number that adds up over units and days. Its code is the column in which it is kept and the
/// word `measure.<code>` by which people know it.
public record Measure(String code, Kind kind, Direction direction) {

  /// How a measure adds up over time.
  public enum Kind {
    /// Something that stands: its total today is the sum of all its daily changes.
    STOCK,
    /// Something that happens: people ask how much of it in some days.
    FLOW,
    /// What came into a unit from another with its people; in step with the first stock.
    MOVED_IN,
    /// What left a unit for another with its people.
    MOVED_OUT
  }

  /// Which way is good, for colours and orders of pages.
  public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER,
    NEITHER
  }
}

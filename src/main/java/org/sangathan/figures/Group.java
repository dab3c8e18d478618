package org.sangathan.figures;

/// What one row of a page adds up: usually one unit with all below it; for a ward or a seat also the
/// units that are linked to it. The key is the unit that the row is about.
public record Group(int key, int[] wholes) {
  public static Group of(int unit) {
    return new Group(unit, new int[] {unit});
  }
}

package org.sangathan.people;

import org.sangathan.words.IndianMobile;

/// A mobile of a person. Everybody outside this module sees it masked; the number itself comes out
/// by [People#shown] alone.
public final class Phone {
  private final String e164;

  private Phone(String e164) {
    this.e164 = e164;
  }

  /// @param e164 as `IndianMobile` gives it
  public static Phone of(String e164) {
    return new Phone(e164);
  }

  /// 98xxxxxx10.
  public String masked() {
    return IndianMobile.masked(e164);
  }

  String open() {
    return e164;
  }

  /// So that no number gets into a log.
  @Override
  public String toString() {
    return masked();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phone phone && phone.e164.equals(e164);
  }

  @Override
  public int hashCode() {
    return e164.hashCode();
  }
}

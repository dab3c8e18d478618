package org.sangathan.formation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// The posts of a unit: who holds each, or since when it is vacant.
///
/// @param over those who have been sent over the unit from above, the first in precedence first
/// @param coverage of the unit itself; null where no rule speaks of its level
/// @param shares of women and youth among those who hold its posts; empty where there is nothing to
///   say
/// @param mayAppoint the reader may give posts here
public record CommitteePage(
    Heading heading,
    List<Line> lines,
    List<Line> over,
    @Nullable Coverage coverage,
    List<Coverage.Share> shares,
    boolean mayAppoint)
    implements Page {

  /// A post with its holder, or a vacant one.
  ///
  /// @param holder null while it is vacant
  /// @param number `+91…`, where one was given and the reader looks after the unit
  /// @param since when it was given, or since when it is vacant
  /// @param required the unit is formed only when it is held
  /// @param speaks is a spokesperson of the unit
  /// @param ruled a rule of the level speaks of it
  /// @param posting by which somebody holds it
  public record Line(
      String kind,
      String postHi,
      String postEn,
      @Nullable String holder,
      @Nullable String number,
      LocalDate since,
      boolean required,
      boolean ruled,
      boolean acting,
      boolean confirmed,
      boolean speaks,
      @Nullable UUID posting) {

    public boolean isVacant() {
      return holder == null;
    }
  }

  public int held() {
    return (int) lines.stream().filter(line -> !line.isVacant()).count();
  }
}

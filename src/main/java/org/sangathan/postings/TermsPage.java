package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Posts whose term ends soon, with the ways on.
///
/// @param days within which they end
/// @param next where the next sheet begins; 0 where there is none
public record TermsPage(Heading heading, List<Line> lines, int days, int next) implements Page {

  /// @param span codes of further units that it goes over, with blanks between
  /// @param to the first day without it
  /// @param left days up to then
  /// @param until the end of another term
  /// @param mayGive the reader may give it anew, or to somebody else
  public record Line(
      UUID posting,
      UUID account,
      String name,
      String kind,
      String postHi,
      String postEn,
      boolean acting,
      Places.Name unit,
      String span,
      LocalDate to,
      long left,
      LocalDate until,
      boolean mayGive) {

    public boolean isPressing() {
      return left <= Terms.PRESSING;
    }
  }
}

package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// One body: who sits in it, and all that it decided, the newest first.
///
/// @param dissolvedBy the decision by which it was dissolved, where the reader sees its unit
/// @param grounds decisions upon which its end may rest
/// @param sheet which one of fifty lines this is
/// @param more whether another one follows
public record BodyPage(
    Heading heading,
    Portrait body,
    @Nullable Line dissolvedBy,
    List<Line> decisions,
    List<Line> grounds,
    int sheet,
    boolean more,
    LocalDate today,
    May may)
    implements Page {

  /// What the reader may do about it.
  ///
  /// @param anew form another one in its place
  /// @param past see who sat in it before
  public record May(boolean change, boolean note, boolean dissolve, boolean anew, boolean past) {}

  /// A body for people to read.
  ///
  /// @param home where it is at home, if that is not the unit of the page; null too where the
  ///   reader does not see that unit
  /// @param here at home in the unit of the page
  /// @param kind `executive`, `committee` or `joint`
  /// @param percent the quorum is so many of a hundred, else so many members
  /// @param before the one in whose place it came
  /// @param after the one that came in its place
  /// @param newest what it decided last
  public record Portrait(
      UUID id,
      Places.@Nullable Name home,
      boolean here,
      String kind,
      String nameHi,
      String nameEn,
      int quorum,
      boolean percent,
      LocalDate formedOn,
      @Nullable Ended ended,
      @Nullable Other before,
      @Nullable Other after,
      List<Part> parts,
      List<Line> newest) {}

  /// How it ended.
  ///
  /// @param ground in words; null where its unit was redrawn
  public record Ended(LocalDate on, @Nullable String ground, boolean redrawn) {}

  public record Other(UUID id, String nameHi, String nameEn) {}

  /// Those who sit in it for one unit.
  ///
  /// @param unit null where the reader does not see it
  /// @param needed how many of those who vote have to be there
  /// @param unseen how many more there are whose units the reader does not see
  public record Part(
      String code,
      Places.@Nullable Name unit,
      int voting,
      int needed,
      List<Sitter> sitters,
      int unseen) {}

  /// @param in the unit of the post, if it is another one
  public record Sitter(
      String name, String postHi, String postEn, Places.@Nullable Name in, boolean votes) {}

  /// A decision.
  ///
  /// @param bodyHi whose it is
  /// @param takesBack it takes an earlier one back
  /// @param takenBack a later one took it back
  public record Line(
      UUID id,
      String bodyHi,
      String bodyEn,
      LocalDate on,
      String text,
      boolean takesBack,
      boolean takenBack,
      List<Present> present) {

    /// Before it was taken back.
    Line asStanding() {
      return new Line(id, bodyHi, bodyEn, on, text, takesBack, false, present);
    }
  }

  /// How many of one unit were there.
  ///
  /// @param unit null where the body has only one, or the reader does not see it
  public record Present(Places.@Nullable Name unit, int present, int members, int needed) {}

  /// Those that a later decision can take back.
  public List<Line> standing() {
    return decisions.stream().filter(line -> !line.takesBack && !line.takenBack).toList();
  }
}

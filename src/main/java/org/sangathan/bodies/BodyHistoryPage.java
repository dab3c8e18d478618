package org.sangathan.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// A body as it was on a day, or who sat in it since the first day and what its quorum was when.
///
/// @param day null for all days
/// @param unread what was written as a day and cannot be read; empty where it could
/// @param redrawn its units were redrawn, so that people of the time before are told in the units
///   in which their posts lie now
/// @param stood on that day it was formed and not dissolved
/// @param quorums the newest first; on a day the one that held
/// @param members the newest first; on a day those who sat in it then
/// @param unseen how many more there are whose units the reader does not see
/// @param counts on a day how many of each unit voted, and how many had to be there
/// @param decisions on a day those that stood then, the newest first
public record BodyHistoryPage(
    Heading heading,
    UUID body,
    String nameHi,
    String nameEn,
    @Nullable LocalDate day,
    String unread,
    boolean redrawn,
    boolean stood,
    List<Quorum> quorums,
    List<Member> members,
    int unseen,
    List<Count> counts,
    List<BodyPage.Line> decisions)
    implements Page {

  /// @param to the first day without it
  public record Quorum(
      String nameHi, String nameEn, Body.Quorum rule, LocalDate from, @Nullable LocalDate to) {

    /// So many of a hundred, else so many members.
    public boolean percent() {
      return rule.of() == Body.Quorum.Of.PERCENT;
    }

    public int number() {
      return rule.number();
    }
  }

  /// @param in the unit of the post
  /// @param to the first day without it
  public record Member(
      String name,
      String postHi,
      String postEn,
      Places.@Nullable Name in,
      boolean votes,
      LocalDate from,
      @Nullable LocalDate to) {}

  /// @param unit null where the reader does not see it
  public record Count(Places.@Nullable Name unit, int voting, int needed) {}
}

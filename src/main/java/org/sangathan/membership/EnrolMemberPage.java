package org.sangathan.membership;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PostKinds;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;
import org.sangathan.people.Notice;

/// The form at the door: one screen, a minute for a practised worker.
///
/// @param cell of the unit, so that a repeat is found although the unit has moved meanwhile
/// @param genders what may be chosen, by value, in order
/// @param thisYear for telling which birth year needs the declaration of age
public record EnrolMemberPage(
    Heading heading,
    int cell,
    Notice notice,
    Map<String, String> genders,
    int thisYear,
    @Nullable Invited invited,
    @Nullable Closed closed)
    implements Page {

  /// A drive runs in which the reader records nobody.
  ///
  /// @param kinds of post by which people are recorded in it
  public record Closed(
      @Nullable String driveHi, @Nullable String driveEn, List<PostKinds.PostKind> kinds) {}

  /// Somebody who was met elsewhere and lives here.
  public record Invited(String id, String name, String phone, @Nullable String shown) {}
}

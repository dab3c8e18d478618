package org.sangathan.membership;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    @Nullable Invited invited)
    implements Page {

  /// Somebody who was met elsewhere and lives here.
  public record Invited(String id, String name, String phone) {}
}

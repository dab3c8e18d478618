package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.ProgramPosts;
import org.sangathan.accounts.Token;
import org.sangathan.pages.Page;

/// The programs of a unit and below.
///
/// @param mayAdd the reader's post allows it here
public record ProgramsPage(Places.Name unit, List<Line> programs, boolean mayAdd) implements Page {

  /// @param posts of today and to come
  /// @param tokens that are good still, the newest first, without their secrets
  /// @param ended how many tokens are over
  public record Line(
      UUID account,
      String name,
      String purpose,
      Places.Name unit,
      List<Held> posts,
      List<Token> tokens,
      int ended) {}

  /// @param daysLeft until it is over; null for a post that does not end
  public record Held(ProgramPosts.Post post, @Nullable Long daysLeft) {
    public boolean isEnding() {
      return daysLeft != null && daysLeft <= EndingPrograms.SOON;
    }
  }
}

package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.access.ProgramPosts;
import org.sangathan.accounts.Token;
import org.sangathan.pages.Page;

/// The programs of a unit and below.
///
/// @param mayAdd the reader's post allows it here
public record ProgramsPage(Places.Name unit, List<Line> programs, boolean mayAdd) implements Page {

  /// @param posts of today and to come
  /// @param tokens the newest first, without their secrets
  public record Line(
      UUID account,
      String name,
      String purpose,
      Places.Name unit,
      List<ProgramPosts.Post> posts,
      List<Token> tokens) {}
}

package org.sangathan.serviceaccounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.accounts.Token;
import org.sangathan.pages.Page;

/// One program: what it holds, its tokens, and what can be done with it.
///
/// @param tokens that are good still
/// @param ended those that are over
/// @param givable kinds of post that the reader may give it
/// @param rights what its posts allow; empty where the reader cannot make it a token
/// @param newToken proposed; shown this once, because only its hash will be kept
/// @param may acts that the reader's post allows here
/// @param inAYear until when a post is usually given
public record ProgramPage(
    Places.Name unit,
    UUID account,
    String name,
    String purpose,
    String addedBy,
    Instant addedAt,
    List<ProgramsPage.Held> posts,
    List<Made> tokens,
    List<Made> ended,
    List<PostKinds.PostKind> givable,
    List<String> rights,
    String newToken,
    Set<String> may,
    LocalDate inAYear)
    implements Page {

  /// @param by the name of whoever made it; null where nobody noted it
  /// @param takenBackBy the name of whoever took it back; null while nobody did
  /// @param within where it is good
  public record Made(
      Token token,
      @Nullable String by,
      @Nullable String takenBackBy,
      Places.@Nullable Name within,
      List<String> capabilities) {}
}

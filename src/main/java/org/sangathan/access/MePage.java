package org.sangathan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// One's own account.
///
/// @param mayMakeTokens one's post lets programs act in one's name
/// @param newToken proposed; shown this once, because only its hash will be kept
public record MePage(
    String signInName,
    List<HeldPost> posts,
    List<Token> tokens,
    boolean mayMakeTokens,
    String newToken)
    implements Page {

  /// A token that one gave to a program.
  public record Token(
      UUID id,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable LocalDate lastUsedOn) {}
}

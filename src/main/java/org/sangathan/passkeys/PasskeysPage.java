package org.sangathan.passkeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.pages.Page;

/// One's own passkeys, and making another.
///
/// @param open there can be passkeys at the present address
/// @param asksPresent a new one needs the present PIN or the password
public record PasskeysPage(List<Own> passkeys, boolean open, boolean asksPresent, Asked asked)
    implements Page {

  /// One of one's own.
  ///
  /// @param usedOn null when nobody came in by it yet
  public record Own(UUID id, String name, Instant madeAt, @Nullable LocalDate usedOn) {}

  /// What the browser is asked to make.
  ///
  /// @param party the address for which it is made
  /// @param handle of its owner
  /// @param known which need not be made again
  public record Asked(
      String challenge,
      String party,
      String handle,
      String signInName,
      String name,
      String known) {}
}

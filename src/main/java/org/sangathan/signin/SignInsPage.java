package org.sangathan.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.accounts.OpenSession;
import org.sangathan.pages.Page;

/// Where one is signed in, and the browsers that are known as one's own.
///
/// @param here the device that asks; null when it is none
/// @param asksPresent a new PIN needs the present PIN or the password
/// @param failed null where no try at the account failed since one was here before
public record SignInsPage(
    List<Session> sessions,
    List<Known> devices,
    @Nullable UUID here,
    boolean hasPin,
    boolean asksPresent,
    DoorWatch.@Nullable Failed failed)
    implements Page {

  /// A session, with the last day on which it was used.
  public record Session(OpenSession open, LocalDate lastDay) {}

  /// A browser of one's own.
  public record Known(
      UUID id, String browser, boolean hasPin, LocalDate since, LocalDate lastDay) {}
}

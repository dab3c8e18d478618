package org.sangathan.passkeys;

import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// Showing a passkey, to come in or to show once more who one is.
///
/// @param second one is inside already
/// @param party the address for which the passkey was made
public record PasskeyEntryPage(
    String next, boolean second, String challenge, String party, @Nullable Complaint complaint)
    implements Page {

  @Override
  public int status() {
    return complaint == null ? 200 : complaint.refusal().status();
  }
}

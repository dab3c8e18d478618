package org.sangathan.signin;

import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// Opening an account by a slip.
///
/// @param code of the slip; empty where it is still to be typed
/// @param firstName whose slip it is, no more of the name than they need to know it
public record SlipPage(
    String code, String firstName, String postHi, String postEn, @Nullable Complaint complaint)
    implements Page {

  static SlipPage unknown(@Nullable Complaint complaint) {
    return new SlipPage("", "", "", "", complaint);
  }

  static SlipPage of(Slip slip, @Nullable Complaint complaint) {
    String first = slip.name().strip().split("\\s+", 2)[0];
    return new SlipPage(slip.code(), first, slip.post().nameHi(), slip.post().nameEn(), complaint);
  }

  @Override
  public int status() {
    return complaint == null ? 200 : complaint.refusal().status();
  }
}

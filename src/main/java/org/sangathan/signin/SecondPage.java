package org.sangathan.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// Showing by a second thing that an account is one's own.
///
/// @param others ways that modules below bring
/// @param ask a code was sent; null otherwise
public record SecondPage(
    String next,
    boolean byPin,
    boolean byCode,
    boolean byPassword,
    List<OtherWay.Step> others,
    @Nullable UUID ask,
    @Nullable Complaint complaint)
    implements Page {

  SecondPage sorry(Complaint why) {
    return new SecondPage(next, byPin, byCode, byPassword, others, ask, why);
  }

  @Override
  public int status() {
    return complaint == null ? 200 : complaint.refusal().status();
  }
}

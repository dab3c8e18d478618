package org.sangathan.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// The door.
///
/// @param next where one wanted to go
/// @param typed the name that was typed, so that only the password is asked again
/// @param complaint why one is not let in; null at first
/// @param codes codes arrive anywhere
/// @param ask a code was asked for; null otherwise
/// @param greeted whose PIN is asked; null where one says one's name
/// @param others who else has a PIN on this browser
/// @param ways that modules below bring
public record SignInPage(
    String next,
    String typed,
    @Nullable Complaint complaint,
    boolean codes,
    @Nullable UUID ask,
    @Nullable KnownDevice greeted,
    List<KnownDevice> others,
    List<OtherWay.Step> ways,
    List<DemoSignIns.DemoSignIn> demo)
    implements Page {

  static SignInPage byName(String next, String typed, @Nullable Complaint complaint) {
    return new SignInPage(
        next, typed, complaint, false, null, null, List.of(), List.of(), List.of());
  }

  static SignInPage byCode(String next, UUID ask, @Nullable Complaint complaint) {
    return new SignInPage(next, "", complaint, true, ask, null, List.of(), List.of(), List.of());
  }

  static SignInPage byPin(
      String next, KnownDevice greeted, List<KnownDevice> others, @Nullable Complaint complaint) {
    return new SignInPage(next, "", complaint, false, null, greeted, others, List.of(), List.of());
  }

  SignInPage with(
      boolean codesArrive, List<OtherWay.Step> more, List<DemoSignIns.DemoSignIn> ready) {
    return new SignInPage(next, typed, complaint, codesArrive, ask, greeted, others, more, ready);
  }

  @Override
  public int status() {
    return complaint == null ? 200 : complaint.refusal().status();
  }
}

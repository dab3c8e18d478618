package org.sangathan.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Complaint;
import org.sangathan.pages.Page;

/// The door.
///
/// @param next where one wanted to go
/// @param typed the name that was typed, so that only the password is asked again
/// @param complaint why one is not let in; null at first
public record SignInPage(
    String next, String typed, @Nullable Complaint complaint, List<DemoSignIns.DemoSignIn> demo)
    implements Page {

  @Override
  public int status() {
    return complaint == null ? 200 : complaint.refusal().status();
  }
}

package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sangathan.acts.Actor;

/// Knows who is behind a request. Declared here, kept by `access`.
public interface SignedIn {

  /// Empty when nobody is signed in.
  Optional<Actor> actor(HttpServletRequest request);
}

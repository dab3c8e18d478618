package org.sangathan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Knows who is behind a request. Declared here, kept by `access`.
public interface SignedIn {

  /// Empty when nobody is signed in.
  Optional<Actor> actor(HttpServletRequest request);
}

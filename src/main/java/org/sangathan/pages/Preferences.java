package org.sangathan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sangathan.words.Preferred;

/// What signed-in people have chosen. Declared here, kept by `access`; for everybody else a cookie
/// remembers it.
public interface Preferences {

  /// Empty when nobody is signed in.
  Optional<Preferred> of(HttpServletRequest request);

  /// Remembers the choice with the account behind the request; nothing when nobody is signed in.
  void keep(HttpServletRequest request, Preferred preferred);
}

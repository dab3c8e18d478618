package org.sangathan.acts;

import java.util.Optional;

/// Asked before a deed for which one person alone is not enough. Declared here, kept by
/// `approvals`.
public interface SecondPerson {

  /// Keeps the deed until somebody else agrees, and says so; empty where nobody else could, so that
  /// an organisation of one can begin.
  Optional<Reply> wait(LongDeed deed, Place place);
}

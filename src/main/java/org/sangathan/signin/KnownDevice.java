package org.sangathan.signin;

import java.util.UUID;

/// A browser that is bound to an account, as it stands before us: it bears the secret.
///
/// @param name of the account's owner
/// @param hasPin somebody who knows the PIN comes in by it
public record KnownDevice(UUID id, UUID account, String name, boolean hasPin, String secret) {

  /// Keeps the secret out of logs.
  @Override
  public String toString() {
    return "device " + id;
  }
}

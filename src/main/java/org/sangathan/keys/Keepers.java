package org.sangathan.keys;

/// The keepers that can be had here. Each is opened when a key is first to be wrapped or unwrapped
/// by it, so that a node needs neither a token that it was not given nor a file that lies in a safe
/// by now.
interface Keepers {

  /// @throws TokenRefused if it is the token and cannot be used
  KeyKeeper of(Keeper keeper);

  /// The same, for a keeper that has kept nothing yet.
  default KeyKeeper ready(Keeper keeper) {
    return of(keeper);
  }

  /// Nothing is wrapped by that keeper any more.
  default void leave(Keeper keeper) {}
}

package org.sangathan.keys;

/// Wraps and unwraps the keys of columns with a key that never lies in the database. [KeyFile] has
/// it in a file, [KeyToken] in an HSM; a key management service can stand here too: `wrap` is its
/// encrypt, `unwrap` its decrypt, and the number belongs into its additional data. Each is asked
/// once for each key and start of a node, so it may be slow, but a node cannot start without it.
interface KeyKeeper {

  /// @param number of the key, bound to it: a wrapped key under another number is not unwrapped
  byte[] wrap(int number, byte[] key);

  /// @throws IllegalStateException if it was not wrapped by this keeper under that number
  byte[] unwrap(int number, byte[] wrapped);
}

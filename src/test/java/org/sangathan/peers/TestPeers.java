package org.sangathan.peers;

import java.security.KeyStore;
import java.time.Clock;

/// Lines to peers of a test.
public final class TestPeers {
  private TestPeers() {}

  public static PeerTls usual() {
    return new PeerTls(Clock.systemUTC());
  }

  public static PeerTls trusting(KeyStore authority) {
    return new PeerTls(authority, Clock.systemUTC());
  }
}

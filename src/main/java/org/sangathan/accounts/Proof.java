package org.sangathan.accounts;

/// By what somebody showed that an account is theirs.
public enum Proof {
  PASSWORD(false),
  /// Told by somebody else: good for choosing a lasting one, and for nothing more.
  ONE_TIME_PASSWORD(false),
  /// A program's, which its owner made.
  TOKEN(true);

  private final boolean sure;

  Proof(boolean sure) {
    this.sure = sure;
  }

  /// Two things at once: what they have, and what they know or are.
  public boolean isSure() {
    return sure;
  }
}

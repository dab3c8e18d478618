package org.sangathan.accounts;

/// By what somebody showed that an account is theirs.
public enum Proof {
  PASSWORD(false),
  /// Told by somebody else: good for choosing a lasting one, and for nothing more.
  ONE_TIME_PASSWORD(false),
  /// Sent to the account's telephone.
  CODE(false),
  /// The paper of an office above, with which the account was opened.
  SLIP(false),
  /// Of six digits, on a browser that is bound to the account.
  PIN(true),
  /// Of a phone or machine that first asked for finger, face or its own PIN.
  PASSKEY(true),
  /// The organisation's directory said who they are.
  DIRECTORY(false),
  /// The directory said so, and that it had asked for two things.
  DIRECTORY_SURE(true),
  /// A program's, which its owner made.
  TOKEN(false);

  private final boolean sure;

  Proof(boolean sure) {
    this.sure = sure;
  }

  /// Two things at once: what they have, and what they know or are.
  public boolean isSure() {
    return sure;
  }
}

package org.sangathan.signin;

/// Where an organisation is founded. As long as nobody has an account, the door leads there.
/// Declared here, kept by `organisation`, which lays the top of the tree.
public interface FirstRun {

  /// The address of its page, open to anybody until there is an account.
  String address();
}

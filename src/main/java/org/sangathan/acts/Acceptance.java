package org.sangathan.acts;

/// A way in which an act was accepted. The number stands in the audit line and never changes its
/// meaning; what a person reads is the word `<act name>.<kebab-case constant>`.
public interface Acceptance {
  int number();
}

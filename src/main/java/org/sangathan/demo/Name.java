package org.sangathan.demo;

/// The same name in both scripts.
record Name(String hi, String en) {

  /// One word: सोन + पुर.
  Name joined(Name ending) {
    return new Name(hi + ending.hi, en + ending.en);
  }

  /// Two words: नया सोनपुर.
  Name then(Name next) {
    return new Name(hi + " " + next.hi, en + " " + next.en);
  }

  Name then(int number) {
    return new Name(hi + " " + number, en + " " + number);
  }
}

package org.sangathan.acts;

/// A reason to say no. Each module keeps its refusals in one enum; numbers never change meaning,
/// because phones in the field keep them for months. The text is the word `refusal.<number>`.
public interface Refusal {
  int number();

  /// The HTTP status that tells a program what kind of no this is.
  default int status() {
    return 422;
  }
}

package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Given;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.acts.Place;
import org.sangathan.words.Language;

/// A row of a file that can be read: somebody, a post, a unit.
///
/// @param signInName the telephone (+91…), or a chosen name
record PostingRow(
    int line,
    String name,
    String signInName,
    String post,
    Place place,
    Language language,
    Manner manner) {

  /// How the post is given.
  ///
  /// @param from null for the day on which the file is taken
  /// @param until the first day without it; null where the file does not say
  /// @param exception why it is given although a rule speaks against it
  record Manner(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean acting,
      Basis<Ground> basis,
      @Nullable String exception) {}

  /// For somebody who is known at the door by another name than the row says.
  PostingRow of(String knownBy) {
    return new PostingRow(line, name, knownBy, post, place, language, manner);
  }

  LocalDate first(LocalDate taken) {
    return manner.from == null ? taken : manner.from;
  }

  Wanted wanted(UUID account, LocalDate taken) {
    return new Wanted(
        account,
        post,
        place,
        List.of(),
        manner.acting,
        first(taken),
        manner.until,
        null,
        manner.exception);
  }

  Given given(UUID posting, UUID account, LocalDate taken) {
    return new Given(posting, wanted(account, taken), manner.basis);
  }
}

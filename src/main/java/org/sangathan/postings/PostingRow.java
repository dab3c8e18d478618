package org.sangathan.postings;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.words.Language;

/// A row of a file that can be read: somebody, a post, a unit.
///
/// @param signInName the telephone (+91…), or a chosen name
/// @param from null for the day on which the file is taken
/// @param until the first day without it; null where the file does not say
/// @param months for how long such a post is given there; null where it has no term
record PostingRow(
    int line,
    String name,
    String signInName,
    String post,
    Place place,
    Language language,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Integer months) {

  /// For somebody who is known at the door by another name than the row says.
  PostingRow of(String knownBy) {
    return new PostingRow(line, name, knownBy, post, place, language, from, until, months);
  }

  PostingRow given(Optional<Integer> term) {
    return new PostingRow(
        line, name, signInName, post, place, language, from, until, term.orElse(null));
  }

  LocalDate first(LocalDate taken) {
    return from == null ? taken : from;
  }

  /// The last end that its term allows; null where it has none.
  @Nullable LocalDate latest(LocalDate taken) {
    return months == null ? null : first(taken).plusMonths(months);
  }

  /// The first day without it; null for no end.
  @Nullable LocalDate end(LocalDate taken) {
    return until == null ? latest(taken) : until;
  }
}

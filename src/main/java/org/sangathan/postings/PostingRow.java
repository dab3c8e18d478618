package org.sangathan.postings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Place;
import org.sangathan.words.Language;

/// A row of a file that can be read: somebody, a post, a unit.
///
/// @param signInName the telephone (+91…), or a chosen name
/// @param from null for the day on which the file is taken
record PostingRow(
    int line,
    String name,
    String signInName,
    String post,
    Place place,
    Language language,
    @Nullable LocalDate from) {}

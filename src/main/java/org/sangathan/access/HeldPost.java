package org.sangathan.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that somebody holds or will hold, for people to read.
///
/// @param waiting who holds it has never signed in
public record HeldPost(
    UUID posting,
    UUID account,
    String name,
    String signInName,
    boolean waiting,
    String postHi,
    String postEn,
    Places.Name unit,
    LocalDate from,
    @Nullable LocalDate to) {

  HeldPost in(Places.Name named) {
    return new HeldPost(
        posting, account, name, signInName, waiting, postHi, postEn, named, from, to);
  }
}

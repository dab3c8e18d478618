package org.sangathan.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that somebody holds or will hold, for people to read.
///
/// @param lent it is somebody else's post, lent for a while
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
    boolean lent,
    LocalDate from,
    @Nullable LocalDate to) {

  HeldPost in(Places.Name named) {
    return new HeldPost(
        posting, account, name, signInName, waiting, postHi, postEn, named, lent, from, to);
  }
}

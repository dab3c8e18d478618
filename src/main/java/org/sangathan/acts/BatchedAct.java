package org.sangathan.acts;

import java.util.List;

/// An act that is done many at a time with one statement for each owning module. A single call is a
/// batch of one, so there is only one way through the code.
public interface BatchedAct<F extends Record, O extends Enum<O> & Acceptance> extends Act<F, O> {

  /// One answer for each deed, in the same order. No two deeds of a batch bear the same id.
  List<Answer<O>> performAll(List<Deed<F>> deeds);

  @Override
  default Answer<O> perform(Deed<F> deed) {
    return performAll(List.of(deed)).getFirst();
  }
}

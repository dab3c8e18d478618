package org.sangathan.acts;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A deed on its way to the database, who watches it, and where its answer is awaited.
///
/// @param formerCells other cells under which the same may have been said before
record Waiting<F extends Record, O extends Enum<O> & Acceptance>(
    KnownAct<F, O> act,
    Deed<F> deed,
    byte[] formHash,
    List<Integer> formerCells,
    Progress progress,
    CompletableFuture<Reply> reply) {

  Waiting(KnownAct<F, O> act, Deed<F> deed, byte[] formHash, List<Integer> formerCells) {
    this(act, deed, formHash, formerCells, Progress.UNHEARD, new CompletableFuture<>());
  }

  Waiting<F, O> watchedBy(Progress watcher) {
    return new Waiting<>(act, deed, formHash, formerCells, watcher, reply);
  }

  boolean takesLong() {
    return act.act() instanceof LongAct<F, O> act && act.takesLong(deed.form());
  }

  boolean needsSecond() {
    return act.act().needsSecond(deed);
  }

  Key key() {
    return new Key(deed.cell(), deed.id());
  }

  /// Under which it may stand already, the likeliest first.
  List<Key> keys() {
    return Stream.concat(
            Stream.of(key()), formerCells.stream().map(cell -> new Key(cell, deed.id())))
        .toList();
  }

  record Key(int cell, UUID id) {}
}

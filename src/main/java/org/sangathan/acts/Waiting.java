package org.sangathan.acts;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// A deed on its way to the database, who watches it, and where its answer is awaited.
record Waiting<F extends Record, O extends Enum<O> & Acceptance>(
    KnownAct<F, O> act,
    Deed<F> deed,
    byte[] formHash,
    Progress progress,
    CompletableFuture<Reply> reply) {

  Waiting(KnownAct<F, O> act, Deed<F> deed, byte[] formHash) {
    this(act, deed, formHash, Progress.UNHEARD, new CompletableFuture<>());
  }

  Waiting<F, O> watchedBy(Progress watcher) {
    return new Waiting<>(act, deed, formHash, watcher, reply);
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

  record Key(int cell, UUID id) {}
}

package org.sangathan.acts;

import java.util.concurrent.CompletableFuture;

/// A deed on its way to the database, and where its answer is awaited.
record Waiting<F extends Record, O extends Enum<O> & Acceptance>(
    KnownAct<F, O> act, Deed<F> deed, byte[] formHash, CompletableFuture<Reply> reply) {

  Waiting(KnownAct<F, O> act, Deed<F> deed, byte[] formHash) {
    this(act, deed, formHash, new CompletableFuture<>());
  }

  Key key() {
    return new Key(deed.cell(), deed.id());
  }

  record Key(int cell, java.util.UUID id) {}
}

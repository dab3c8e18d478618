package org.sangathan.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.StoreTrouble;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Does deeds of one act in one transaction: hold the day, recognise repeats, perform, write the
/// act rows, commit. Either all of it is in the database or nothing is.
@Component
class ActTransaction {
  private static final int TRIES = 4;

  private final Database database;
  private final Ledger ledger;
  private final ActStore store;

  ActTransaction(Database database, Ledger ledger, ActStore store) {
    this.database = database;
    this.ledger = ledger;
    this.store = store;
  }

  /// One reply for each, in order. The same id may not stand twice among them.
  <F extends Record, O extends Enum<O> & Acceptance> List<Reply> run(List<Waiting<F, O>> batch) {
    return database.transact(() -> inside(batch));
  }

  /// As [#run] for one deed, tried again where another deed stood in its way.
  <F extends Record, O extends Enum<O> & Acceptance> Reply runOne(Waiting<F, O> waiting) {
    for (int tries = 1; ; tries++) {
      try {
        return run(List.of(waiting)).getFirst();
      } catch (DataAccessException e) {
        if (tries == TRIES || !StoreTrouble.of(e).isCollision()) throw e;
      }
    }
  }

  private <F extends Record, O extends Enum<O> & Acceptance> List<Reply> inside(
      List<Waiting<F, O>> batch) {
    LocalDate day = ledger.hold();
    KnownAct<F, O> act = batch.getFirst().act();
    Map<Waiting.Key, ActStore.Remembered> before = before(batch);
    Reply[] replies = new Reply[batch.size()];
    List<Integer> fresh = new ArrayList<>();
    for (int i = 0; i < replies.length; i++) {
      ActStore.Remembered earlier = earlier(batch.get(i), before);
      if (earlier == null) fresh.add(i);
      else replies[i] = again(batch.get(i), earlier);
    }
    if (!fresh.isEmpty()) {
      List<Deed<F>> deeds = fresh.stream().map(i -> batch.get(i).deed().on(day)).toList();
      List<Answer<O>> answers = act.performAll(deeds, batch.getFirst().progress());
      remember(batch, fresh, deeds, answers);
      for (int n = 0; n < fresh.size(); n++) {
        replies[fresh.get(n)] = new Reply(act.name(), answers.get(n), false);
      }
    }
    return Arrays.asList(replies);
  }

  private static ActStore.@Nullable Remembered earlier(
      Waiting<?, ?> waiting, Map<Waiting.Key, ActStore.Remembered> before) {
    for (Waiting.Key key : waiting.keys()) {
      ActStore.Remembered earlier = before.get(key);
      if (earlier != null) return earlier;
    }
    return null;
  }

  private <F extends Record, O extends Enum<O> & Acceptance>
      Map<Waiting.Key, ActStore.Remembered> before(List<Waiting<F, O>> batch) {
    Map<Waiting.Key, ActStore.Remembered> before = new HashMap<>();
    List<Waiting.Key> keys = batch.stream().flatMap(w -> w.keys().stream()).toList();
    for (ActStore.Remembered r : store.remembered(keys)) {
      before.put(new Waiting.Key(r.cellId(), r.id()), r);
    }
    return before;
  }

  private <F extends Record, O extends Enum<O> & Acceptance> Reply again(
      Waiting<F, O> waiting, ActStore.Remembered earlier) {
    Answer<O> answer =
        Arrays.equals(waiting.formHash(), earlier.formHash())
            ? waiting.act().again(earlier)
            : Answer.refused("", ActsRefusal.SAID_OTHERWISE_BEFORE);
    return new Reply(waiting.act().name(), answer, true);
  }

  private <F extends Record, O extends Enum<O> & Acceptance> void remember(
      List<Waiting<F, O>> batch,
      List<Integer> fresh,
      List<Deed<F>> deeds,
      List<Answer<O>> answers) {
    List<ActStore.Line> lines = new ArrayList<>();
    for (int n = 0; n < deeds.size(); n++) {
      if (answers.get(n) instanceof Answer.Accepted<O>(O outcome, var subject)) {
        Waiting<F, O> waiting = batch.get(fresh.get(n));
        lines.add(
            new ActStore.Line(
                waiting.act().name(), deeds.get(n), outcome.number(), subject, waiting.formHash()));
      }
    }
    if (!lines.isEmpty()) store.write(lines);
  }
}

package org.sangathan.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.sangathan.acts.Ledger;
import org.sangathan.database.Database;
import org.sangathan.database.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Follows acts and looks, and makes of each cell's lines a chain. Never in the transaction of a
/// fact; what was begun and not committed is begun again, so no line is left out or taken twice.
@Component
class Chain {
  private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

  private final Database database;
  private final ChainStore store;
  private final Ledger ledger;
  private final Secrets secrets;
  private final Environment settings;
  private final long most;

  Chain(Database database, ChainStore store, Ledger ledger, Secrets secrets, Environment settings) {
    this.database = database;
    this.store = store;
    this.ledger = ledger;
    this.secrets = secrets;
    this.settings = settings;
    this.most = settings.getProperty("sangathan.audit-lines-at-once", Long.class, 100_000L);
  }

  /// Chains everything that is settled by now, and signs the days that are over.
  void follow() {
    while (!database.transact(this::followOnce)) continue;
    if (database.transact(this::dayToSign).isEmpty()) return;
    // A key that is made now has to be committed before it is used.
    key()
        .ifPresent(key -> {
          while (database.transact(() -> signOne(key))) continue;
        });
  }

  /// @return whether nothing is left
  private boolean followOnce() {
    ChainStore.Progress progress = store.hold();
    long horizon = store.horizon();
    Long from = progress.upto();
    if (from == null) {
      ChainStore.Stretch all = new ChainStore.Stretch(0, horizon);
      ChainStore.Adopting what = ChainStore.Adopting.WHAT_IS_NOT_CHAINED;
      store.followed(horizon, store.chain(all, progress.lastHeaded(), what));
      return true;
    }
    long to = Math.min(horizon, end(from));
    if (to > from) {
      ChainStore.Stretch stretch = new ChainStore.Stretch(from, to);
      ChainStore.Adopting what = ChainStore.Adopting.BY_TRANSACTION;
      store.followed(to, store.chain(stretch, progress.lastHeaded(), what));
    }
    return to >= horizon;
  }

  /// A stretch ends between two transactions, however large one of them is.
  private long end(long from) {
    return store
        .transactionOf(most, from)
        .map(xid -> xid > from ? xid : xid + 1)
        .orElse(Long.MAX_VALUE);
  }

  /// @return whether a day got its head
  private boolean signOne(HeadKey key) {
    Optional<LocalDate> day = dayToSign();
    day.ifPresent(d -> sign(d, key));
    return day.isPresent();
  }

  /// The next day, if it is over and nothing of it can still come.
  private Optional<LocalDate> dayToSign() {
    ChainStore.Progress progress = store.hold();
    LocalDate firstOpen = ledger.firstOpenDay();
    Long upto = progress.upto();
    if (upto == null) return Optional.empty();
    return next(progress)
        .filter(day -> day.isBefore(firstOpen))
        .filter(day -> !store.isWaiting(day, upto));
  }

  /// Each day has a head from the first line on, also one on which nothing was done: so a day that
  /// is missing is seen.
  private Optional<LocalDate> next(ChainStore.Progress progress) {
    LocalDate headed = progress.headed();
    return headed == null ? store.firstDay() : Optional.of(headed.plusDays(1));
  }

  private void sign(LocalDate day, HeadKey key) {
    ChainStore.Sum sum = store.sum(day);
    byte[] hash = Head.hash(store.lastHash(), day, sum.chains());
    store.add(
        new Head(
            day,
            sum.cells(),
            sum.lines(),
            sum.chains(),
            hash,
            key.sign(Head.text(day, hash)),
            key.publicKey(),
            null));
  }

  /// Of several nodes only those sign that have the key.
  private Optional<HeadKey> key() {
    boolean known = Secrets.names(database).contains(HeadKey.NAME);
    if (known && Secrets.kept(settings, HeadKey.NAME).isEmpty()) {
      LOG.warn("the key {} is not on this node: days are not signed here", HeadKey.NAME);
      return Optional.empty();
    }
    return Optional.of(new HeadKey(secrets.key(HeadKey.NAME)));
  }
}

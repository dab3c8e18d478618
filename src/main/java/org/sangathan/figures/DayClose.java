package org.sangathan.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.sangathan.acts.Ledger;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Closes the days that are over and folds them. A late or failed close costs speed, never truth:
/// readers then add up a longer tail.
@Component
public class DayClose {
  private final Database database;
  private final Ledger ledger;
  private final FigureStore store;
  private final FoldStore folds;
  private final Recounting recounting;
  private final Clock clock;

  DayClose(
      Database database,
      Ledger ledger,
      FigureStore store,
      FoldStore folds,
      Recounting recounting,
      Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.store = store;
    this.folds = folds;
    this.recounting = recounting;
    this.clock = clock;
  }

  /// Closes every day before today and folds what is not folded yet. Harmless when repeated.
  ///
  /// @return the last day that is covered
  public LocalDate close() {
    return closeUpTo(LocalDate.now(clock).minusDays(1));
  }

  LocalDate closeUpTo(LocalDate last) {
    database.transact(() -> {
      ledger.open(last.plusDays(1));
      return last;
    });
    if (store.pointer().coveredDay().plusDays(1).getYear() < last.plusDays(1).getYear()) {
      recounting.turnYear();
    }
    return database.transact(() -> fold(last));
  }

  private LocalDate fold(LocalDate last) {
    FigureStore.Pointer now = folds.holdPointer();
    if (!now.coveredDay().isBefore(last)) return now.coveredDay();
    short next = (short) (now.version() + 1);
    folds.foldDays(now.coveredDay(), last);
    folds.foldBase(now, next, last);
    folds.point(next, last);
    return last;
  }

  /// Folds all closed days anew from the tallies, in one transaction.
  public void refold() {
    database.transact(() -> {
      FigureStore.Pointer now = folds.holdPointer();
      folds.forgetAll();
      folds.foldDays(LocalDate.EPOCH, now.coveredDay());
      short next = (short) (now.version() + 1);
      folds.foldBase(
          new FigureStore.Pointer(now.version(), LocalDate.EPOCH), next, now.coveredDay());
      folds.point(next, now.coveredDay());
      return next;
    });
  }
}

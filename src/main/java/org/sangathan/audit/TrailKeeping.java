package org.sangathan.audit;

import java.time.LocalDate;
import java.util.List;
import org.sangathan.acts.OldActs;
import org.sangathan.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Drops the lines of days that are over for longer than they have to be kept, with their chains.
/// The heads stay, so that the days after them can still be told from forged ones. A day on which
/// anything is not as it was written stays for whoever has to look into it.
@Component
class TrailKeeping {
  static final int LEAST_YEARS = 1;

  private static final Logger LOG = LoggerFactory.getLogger(TrailKeeping.class);

  private final Database database;
  private final HeadStore heads;
  private final KeepingStore store;
  private final OldActs acts;
  private final TrailCheck check;
  private final int years;

  TrailKeeping(
      Database database,
      HeadStore heads,
      KeepingStore store,
      OldActs acts,
      TrailCheck check,
      @Value("${sangathan.audit-years:3}") int years) {
    this.database = database;
    this.heads = heads;
    this.store = store;
    this.acts = acts;
    this.check = check;
    this.years = Math.max(LEAST_YEARS, years);
  }

  void dropOld(LocalDate today) {
    LocalDate kept = today.minusYears(years);
    List<LocalDate> old =
        heads.all().stream()
            .filter(head -> head.droppedOn() == null && head.day().isBefore(kept))
            .map(Head::day)
            .toList();
    for (LocalDate day : old) {
      if (isWhole(day)) drop(day, today);
      else LOG.warn("the trail of {} is not whole and therefore stays", day);
    }
  }

  private boolean isWhole(LocalDate day) {
    return check.look(day).stream().noneMatch(finding -> finding.day().equals(day));
  }

  private void drop(LocalDate day, LocalDate today) {
    database.transactAsOwner(() -> acts.drop(day) + store.drop(day, today));
  }
}

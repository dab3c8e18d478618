package org.sangathan.formation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// Brings the posts of units, and what is counted of them, to what rules and postings say today. It
/// asks for nothing but the units, so whatever changed, and however often it is asked, the same
/// comes out.
@Component
class Settling {
  private static final int UNITS_AT_A_TIME = 5_000;

  private final RuleStore rules;
  private final SettleStore store;
  private final ShareStore shares;
  private final HolderReading holders;
  private final Ledger ledger;

  Settling(
      RuleStore rules, SettleStore store, ShareStore shares, HolderReading holders, Ledger ledger) {
    this.rules = rules;
    this.store = store;
    this.shares = shares;
    this.holders = holders;
    this.ledger = ledger;
  }

  LocalDate today() {
    return ledger.openDay();
  }

  /// Where there are none, no unit has posts.
  boolean hasRules() {
    return !rules.all().isEmpty();
  }

  /// Before anything is written by which units are counted: nobody else settles until the end of
  /// the transaction.
  void takeTurn() {
    store.takeTurn();
  }

  /// Inside the transaction of what changed.
  void settle(int[] units, Progress progress) {
    settle(units, today(), progress);
  }

  private void settle(int[] units, LocalDate day, Progress progress) {
    store.takeTurn();
    List<Rule> all = rules.all();
    someAtATime(units, progress, some -> settleSome(all, some, day));
  }

  /// For units that had their posts from a day on that may be over: day by day as far as today.
  void settleSince(LocalDate first, int[] units, Progress progress) {
    settle(units, first, progress);
    turn(first);
  }

  /// Where no post and no holder changed, only by what they are counted.
  void count(int[] units, Progress progress) {
    store.takeTurn();
    LocalDate day = today();
    someAtATime(units, progress, some -> store.count(some, day, SettleStore.Since.BEFORE));
  }

  private static void someAtATime(int[] units, Progress progress, Consumer<int[]> settling) {
    int[] inOrder = Arrays.stream(units).distinct().sorted().toArray();
    for (int from = 0; from < inOrder.length; from += UNITS_AT_A_TIME) {
      progress.tell(from, inOrder.length);
      int to = Math.min(inOrder.length, from + UNITS_AT_A_TIME);
      settling.accept(Arrays.copyOfRange(inOrder, from, to));
    }
  }

  /// Posts that were given or ended for a day that has come since.
  void settleTurned() {
    LocalDate today = today();
    LocalDate settled = store.takeTurn();
    shares.forgetFormer(today);
    turn(settled);
    store.settled(today);
  }

  /// Each day by itself, so that each evening is kept as it was.
  private void turn(LocalDate settled) {
    LocalDate today = today();
    for (LocalDate day = settled.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      settle(holders.turning(day.minusDays(1), day), day, Progress.UNHEARD);
    }
  }

  private void settleSome(List<Rule> all, int[] units, LocalDate day) {
    SettleStore.Since since = store.since(units, day);
    if (since == SettleStore.Since.BEFORE) store.keepRequired(units, day);
    store.addPosts(units, day);
    store.dropPosts(units, day);
    List<String> noActing =
        all.stream()
            .filter(rule -> !rule.actingAllowed())
            .map(rule -> rule.level() + "/" + rule.kind())
            .toList();
    store.seat(units, holders.of(units, day, noActing), day);
    store.count(units, day, since);
  }
}

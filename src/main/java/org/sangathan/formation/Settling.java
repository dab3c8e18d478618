package org.sangathan.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// Brings the posts of units, and what is counted of them, to what rules and postings say today. It
/// asks for nothing but the units, so whatever changed, and however often it is asked, the same
/// comes out.
@Component
class Settling {
  private static final int UNITS_AT_A_TIME = 2_000;

  private final RuleStore rules;
  private final SettleStore store;
  private final ShareStore shares;
  private final HolderReading holders;
  private final Clock clock;

  Settling(
      RuleStore rules, SettleStore store, ShareStore shares, HolderReading holders, Clock clock) {
    this.rules = rules;
    this.store = store;
    this.shares = shares;
    this.holders = holders;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
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
    store.takeTurn();
    List<Rule> all = rules.all();
    someAtATime(units, progress, some -> settleSome(all, some));
  }

  /// Where no post and no holder changed, only by what they are counted.
  void count(int[] units, Progress progress) {
    store.takeTurn();
    someAtATime(units, progress, store::count);
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
    settle(holders.turning(settled, today), Progress.UNHEARD);
    store.settled(today);
  }

  private void settleSome(List<Rule> all, int[] units) {
    LocalDate day = today();
    store.addPosts(units, day);
    store.dropPosts(units);
    List<String> noActing =
        all.stream()
            .filter(rule -> !rule.actingAllowed())
            .map(rule -> rule.level() + "/" + rule.kind())
            .toList();
    store.seat(units, holders.of(units, day, noActing), day);
    store.count(units);
  }
}

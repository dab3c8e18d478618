package org.sangathan.organisation;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.words.Listing;
import org.sangathan.words.Spreadsheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of the module: the tree in memory, units by code and number, search. Each node asks
/// four times a second whether another node changed the tree; its own changes it sees at once.
@Component
public class Organisation {
  private static final Logger LOG = LoggerFactory.getLogger(Organisation.class);
  private static final long ASK_EVERY_MILLIS = 250;

  private final TreeStore store;
  private final UnitStore units;
  private final Database database;
  private final UnitSearch search;
  private final UnitExport export;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tree").factory());
  private volatile Tree tree;
  private volatile List<TreeName> trees;

  Organisation(
      TreeStore store, UnitStore units, UnitSearch search, UnitExport export, Database database) {
    this.store = store;
    this.units = units;
    this.search = search;
    this.export = export;
    this.database = database;
    this.tree = store.load();
    this.trees = store.trees();
    watch.scheduleWithFixedDelay(
        this::watch, ASK_EVERY_MILLIS, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
  }

  /// The tree as this node knows it: at most a quarter of a second old.
  public Tree tree() {
    return tree;
  }

  /// The tree as the transaction of an act sees it, its own changes included. To be asked before an
  /// act relies on where a unit lies.
  public Tree treeNow() {
    return at(store.versionHere());
  }

  /// For an act that changes the tree: no other one does until the end of its transaction.
  Tree takeTurn() {
    return at(store.takeTurn());
  }

  /// What the act did makes another tree: the other nodes look again, and this one knows it as soon
  /// as the transaction has committed.
  void changed() {
    long version = store.countUp();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            refresh(version);
          }
        });
  }

  /// The hierarchies, the main one first.
  public List<TreeName> trees() {
    return trees;
  }

  public Optional<TreeName> tree(String code) {
    return trees.stream().filter(tree -> tree.code().equalsIgnoreCase(code.strip())).findFirst();
  }

  /// The hierarchy in which a unit lies.
  public TreeName treeOf(int unit) {
    int id = tree.tree(unit);
    return trees.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
  }

  public Optional<Unit> unit(String code) {
    return units.byCode(database.reader(), code);
  }

  /// Many units in one question, by number; those that do not exist are left out.
  public Map<Integer, Unit> units(int... numbers) {
    return units.byId(numbers);
  }

  /// The same by code, as the transaction of an act sees them.
  public Map<String, Unit> unitsByCode(Collection<String> codes) {
    return units.byCodes(codes.toArray(String[]::new));
  }

  /// The latest weight (`electors`) of each unit that has one.
  public Map<Integer, Long> counts(String what, int... numbers) {
    return units.counts(what, LocalDate.MAX, numbers);
  }

  /// The same as it was when a day ended; what was said of a later day only is not known.
  public Map<Integer, Long> counts(String what, LocalDate day, int... numbers) {
    return units.counts(what, day, numbers);
  }

  /// The units that a tie joins with this one today, whichever way and whether or not it counts.
  public int[] tied(int unit) {
    int[] one = {unit};
    return IntStream.concat(
            units.openTies(one).stream().mapToInt(UnitStore.Tie::target),
            units.tiesTo(one).stream().mapToInt(UnitStore.Tie::unit))
        .distinct()
        .toArray();
  }

  /// Where each unit lies of which it was said.
  public Map<Integer, Location> locations(int... numbers) {
    return units.locations(numbers);
  }

  /// Units whose name, former name, alias, code or official number fits what was typed, in either
  /// script; those at, below or above one of the reader's own units come first, then what is near.
  public List<Found> search(String typed, int[] own, int most) {
    return search.find(tree, typed, own, most);
  }

  /// A unit that a search found.
  ///
  /// @param by the former name or alias by which it was found; null for the name that it bears
  public record Found(Unit unit, @Nullable String by) {}

  /// All units, those that are closed included, as the file that the import takes.
  ///
  /// @return how many
  public int export(Spreadsheet file) {
    return new Listing(
            "units", "", "", export.columns(null), to -> export.each(null, unit -> true, to))
        .fill(file);
  }

  private Tree at(long version) {
    if (tree.version() < version) refresh(version);
    Tree present = tree;
    return present.version() >= version ? present : store.loadHere();
  }

  /// Looks now, and not at the next turn, whether another node changed the tree.
  void catchUp() {
    refresh(store.version());
  }

  private void watch() {
    try {
      catchUp();
    } catch (DataAccessException e) {
      LOG.warn("The tree could not be looked at; asking again soon.", e);
    }
  }

  /// By a reader's connection: those who wait hold the writers' ones. Only what was committed
  /// becomes known to others.
  private synchronized void refresh(long wanted) {
    if (tree.version() >= wanted || tree.version() >= store.version()) return;
    List<TreeName> names = store.trees();
    tree = store.load();
    trees = names;
  }
}

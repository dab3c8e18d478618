package org.sangathan.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.demo.World.Cell;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Tree;
import org.sangathan.targets.Cascade;
import org.sangathan.words.Language;
import org.sangathan.words.Words;

/// The drive that runs in the state, today in its middle, with what each unit is to reach. A week
/// ago it was made longer and dearer. The state's office gives every constituency the same round
/// number and hands it down by electors to the booths; those of the dense city get one of their
/// own. The city's in-charge asks for so many in each ward. Paces differ, so that some are ahead
/// and some behind.
final class GoalRows {
  private static final int DAYS_EITHER_WAY = 30;
  private static final int FIRST_FEE = 5;
  private static final int FEE = 10;

  /// How much more than it has the city is asked for: its units are alike, and at this number some
  /// of them are ahead and some behind.
  private static final double CITY_MORE = 1.25;

  private static final int DRIVE = 71;

  private final World world;
  private final Drive days;
  private final Words words;
  private final Supplier<Tree> trees;
  private final UUID drive;

  /// @param trees as the transaction of the load sees them
  GoalRows(World world, Drive days, Words words, Supplier<Tree> trees) {
    this.world = world;
    this.days = days;
    this.words = words;
    this.trees = trees;
    this.drive = Deed.newId(openedAt(), Chance.of(world.seed(), DRIVE).generator());
  }

  void write(Load load, Spread spread) {
    Area state = world.areas(Tier.STATE).getFirst();
    Batch batch = new Batch();
    drive(batch, state);
    Handing handing = new Handing(trees.get(), load, batch, drive, openedAt().toEpochMilli());
    handing.down(state, constituencies(spread), Tier.BOOTH, electors());
    for (Area city : world.areas(Tier.METROPOLITAN)) {
      handing.down(city, wards(spread), Tier.WARD, null);
    }
    load.send(batch);
  }

  private record Handing(Tree tree, Load load, Batch batch, UUID drive, long since) {

    /// The unit at the top is the issuer.
    void down(
        Area top, Map<Integer, Long> numbers, Tier lowest, @Nullable Map<Integer, Long> weights) {
      Level level = tree.levelOf(tree.tree(top.id()), lowest.code()).orElseThrow();
      Cascade.plan(tree, new Cascade.Asked(top.id(), numbers, level), weights)
          .values()
          .forEach((unit, value) -> {
            if (value > 0) row(unit, top.id(), value);
          });
    }

    private void row(int unit, int issuer, long value) {
      CopyRows to = batch.to(DemoTable.TARGET).row();
      to.number(tree.cell(unit)).number(unit).id(drive).text("new").number(issuer);
      to.moment(since).big(value);
      if (batch.rows() >= Load.ROWS_OF_A_BATCH) load.send(batch);
    }
  }

  private Instant openedAt() {
    return Instant.ofEpochMilli(days.now()).minusSeconds(86_400L * (DAYS_EITHER_WAY + 7));
  }

  private void drive(Batch batch, Area state) {
    CopyRows row = batch.to(DemoTable.DRIVE).row().id(drive).number(state.id());
    row.text(words.say(Language.HINDI, "demo.drive"))
        .text(words.say(Language.ENGLISH, "demo.drive"));
    row.moment(openedAt().toEpochMilli());
    Instant longer = openedAt().plusSeconds(86_400L * DAYS_EITHER_WAY);
    terms(batch, state, openedAt(), new Terms(DAYS_EITHER_WAY / 2, FIRST_FEE));
    terms(batch, state, longer, new Terms(DAYS_EITHER_WAY, FEE));
  }

  /// @param daysLeft from today on
  private record Terms(int daysLeft, int fee) {}

  private void terms(Batch batch, Area state, Instant since, Terms terms) {
    CopyRows row = batch.to(DemoTable.DRIVE_TERMS).row().id(drive).moment(since.toEpochMilli());
    row.number(state.id()).day(days.today().minusDays(DAYS_EITHER_WAY));
    row.day(days.today().plusDays(terms.daysLeft)).number(terms.fee);
  }

  /// As many as were recorded in sixty days, in a drive as long: the dense city more than the rest.
  private Map<Integer, Long> constituencies(Spread spread) {
    long rest = mean(world.cells().stream().filter(c -> !c.inCity()).toList(), spread);
    long city =
        (long) (CITY_MORE * mean(world.cells().stream().filter(Cell::inCity).toList(), spread));
    Map<Integer, Long> numbers = new LinkedHashMap<>();
    for (Cell cell : world.cells()) {
      numbers.put(cell.area().id(), round(cell.inCity() ? Math.max(city, rest) : rest));
    }
    return numbers;
  }

  private static long mean(List<Cell> cells, Spread spread) {
    return (long) cells.stream().mapToLong(c -> in(c, spread)).average().orElse(0);
  }

  private static long in(Cell cell, Spread spread) {
    return spread.in(cell.area().id())
        + IntStream.range(cell.boothId(0), cell.end()).mapToLong(spread::in).sum();
  }

  /// A ward counts the booths that are linked to it as well.
  private Map<Integer, Long> wards(Spread spread) {
    long all = world.wards().stream().mapToLong(w -> spread.in(w.id())).sum();
    all += world.cells().stream().filter(Cell::inCity).mapToLong(c -> in(c, spread)).sum();
    long each = round((long) (CITY_MORE * all / Math.max(1, world.wards().size())));
    Map<Integer, Long> numbers = new LinkedHashMap<>();
    for (Area ward : world.wards()) numbers.put(ward.id(), each);
    return numbers;
  }

  /// Two figures and noughts, as targets are said.
  private static long round(long number) {
    long step = 1;
    while (number / step >= 100) step *= 10;
    return Math.max(1, (number + step / 2) / step * step);
  }

  /// Of sectors and booths, by which the number of a constituency is divided.
  private Map<Integer, Long> electors() {
    Map<Integer, Long> electors = new HashMap<>();
    for (Cell cell : world.cells()) {
      for (int b = 0; b < cell.booths(); b++) {
        long here = world.electors(cell.boothId(b));
        electors.put(cell.boothId(b), here);
        electors.merge(cell.sectorId(cell.sectorOf(b)), here, Long::sum);
      }
    }
    return electors;
  }
}

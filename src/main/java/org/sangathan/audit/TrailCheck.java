package org.sangathan.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.database.Database;
import org.sangathan.database.Secrets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Computes the whole trail once more, at one moment and while others work: every line, every link,
/// every head.
@Component
public class TrailCheck {
  private static final int CELLS_AT_ONCE = 64;

  private final Database database;
  private final CheckStore checks;
  private final ChainStore chains;
  private final HeadStore heads;
  private final Environment settings;

  TrailCheck(
      Database database,
      CheckStore checks,
      ChainStore chains,
      HeadStore heads,
      Environment settings) {
    this.database = database;
    this.checks = checks;
    this.chains = chains;
    this.heads = heads;
    this.settings = settings;
  }

  /// @param day whose lines are looked at; null for all days. Heads are looked at in any case.
  /// @return what is not as it was written; empty when the trail is whole
  public List<Finding> look(@Nullable LocalDate day) {
    return database.atOneMoment(() -> lookNow(day));
  }

  private List<Finding> lookNow(@Nullable LocalDate day) {
    CheckStore.Progress progress = checks.progress();
    List<Finding> found = new ArrayList<>();
    List<Integer> cells = checks.cells();
    for (int from = 0; from < cells.size(); from += CELLS_AT_ONCE) {
      List<Integer> some = cells.subList(from, Math.min(cells.size(), from + CELLS_AT_ONCE));
      found.addAll(checks.wrongLines(some, day, progress));
      found.addAll(checks.wrongLinks(some, day));
    }
    found.addAll(wrongHeads(progress));
    long cut = progress.openLines() - checks.openLines(progress.headed());
    if (cut != 0) {
      LocalDate since = Optional.ofNullable(progress.headed()).orElse(LocalDate.EPOCH);
      found.add(Finding.ofDay(Finding.Kind.LINES_CUT, since, cut));
    }
    return found;
  }

  private List<Finding> wrongHeads(CheckStore.Progress progress) {
    List<Finding> found = new ArrayList<>();
    Optional<byte[]> own =
        Secrets.kept(settings, HeadKey.NAME).map(seed -> new HeadKey(seed).publicKey());
    LocalDate next = null;
    byte[] before = {};
    for (Head head : heads.all()) {
      missing(next, head.day(), found);
      check(head, before, own, found);
      before = head.hash();
      next = head.day().plusDays(1);
    }
    LocalDate headed = progress.headed();
    if (headed != null) missing(next == null ? headed : next, headed.plusDays(1), found);
    return found;
  }

  private static void missing(@Nullable LocalDate from, LocalDate to, List<Finding> found) {
    if (from == null) return;
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      found.add(Finding.ofDay(Finding.Kind.HEAD_MISSING, day, 0));
    }
  }

  private void check(Head head, byte[] before, Optional<byte[]> own, List<Finding> found) {
    boolean follows = Arrays.equals(head.hash(), Head.hash(before, head.day(), head.chains()));
    boolean stands = head.droppedOn() != null || stands(head);
    if (!follows || !stands) {
      found.add(Finding.ofDay(Finding.Kind.HEAD_BROKEN, head.day(), head.lines()));
    }
    boolean foreign = own.filter(key -> !Arrays.equals(key, head.publicKey())).isPresent();
    if (foreign || !HeadKey.signed(head)) {
      found.add(Finding.ofDay(Finding.Kind.HEAD_FORGED, head.day(), 0));
    }
    LocalDate dropped = head.droppedOn();
    if (dropped != null && head.day().isAfter(dropped.minusYears(TrailKeeping.LEAST_YEARS))) {
      found.add(Finding.ofDay(Finding.Kind.DROPPED_EARLY, head.day(), head.lines()));
    }
  }

  private boolean stands(Head head) {
    ChainStore.Sum sum = chains.sum(head.day());
    return sum.cells() == head.cells()
        && sum.lines() == head.lines()
        && Arrays.equals(sum.chains(), head.chains());
  }
}

package org.sangathan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.sangathan.acts.Ledger;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.context.ConfigurableApplicationContext;

/// What a unit page asks, at every level: the unit with all its children, every measure, totals and
/// the last thirty days. On an idle machine, and while people are being enrolled.
final class FiguresBench {
  private static final int LOOKS = 400;

  /// Levels of so few units are those whose pages share a reading.
  private static final int FEW = 36;

  private final Figures figures;
  private final Tree tree;
  private final LocalDate from;
  private final BenchReport report;

  FiguresBench(ConfigurableApplicationContext context, BenchReport report) {
    this.figures = context.getBean(Figures.class);
    this.tree = context.getBean(Organisation.class).tree();
    this.from = context.getBean(Ledger.class).openDay().minusDays(29);
    this.report = report;
  }

  void run(String when) {
    int top = tree.roots()[0];
    for (Level level : tree.levels(tree.tree(top))) {
      int[] units = tree.unitsAtLevelUnder(top, level.id());
      if (units.length == 0) continue;
      String name = level.code() + " (" + tree.children(units[0]).length + " children), " + when;
      tell(name, look(units, figures::of));
      if (units.length <= FEW) tell(name + ", past the cache", look(units, figures::read));
    }
  }

  private void tell(String name, double[] millis) {
    report.add("figures", name + " p50", BenchReport.percentile(millis, 0.5), "ms");
    report.add("figures", name + " p99", BenchReport.percentile(millis, 0.99), "ms");
  }

  private double[] look(int[] units, Asking asking) {
    SplittableRandom chance = new SplittableRandom(7);
    for (int i = 0; i < LOOKS / 4; i++) once(units[chance.nextInt(units.length)], asking);
    return IntStream.range(0, LOOKS)
        .mapToDouble(i -> {
          int unit = units[chance.nextInt(units.length)];
          long begin = System.nanoTime();
          once(unit, asking);
          return (System.nanoTime() - begin) / 1e6;
        })
        .toArray();
  }

  private interface Asking {
    List<GroupFigures> of(List<Group> groups, LocalDate from);
  }

  private void once(int unit, Asking asking) {
    List<Group> groups = new ArrayList<>(List.of(Group.of(unit)));
    for (int child : tree.children(unit)) groups.add(Group.of(child));
    if (asking.of(groups, from).isEmpty()) throw new IllegalStateException("no figures");
  }

  /// Enrolments at a steady rate until interrupted.
  static Thread writes(Runnable enrolment, int perSecond) {
    return Thread.ofPlatform()
        .start(() -> {
          long next = System.nanoTime();
          while (!Thread.currentThread().isInterrupted()) {
            Thread.startVirtualThread(enrolment);
            next += 1_000_000_000L / perSecond;
            LockSupport.parkNanos(next - System.nanoTime());
          }
        });
  }
}

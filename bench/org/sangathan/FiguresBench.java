package org.sangathan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Group;
import org.sangathan.figures.GroupFigures;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.WholePages;
import org.springframework.context.ConfigurableApplicationContext;

/// What a unit page asks, at every level, in a drive in which every unit has a target: first only
/// the figures of the unit with all its children, every measure, totals and the last thirty days;
/// then everything that its page tells. On an idle machine, and while people are being enrolled.
final class FiguresBench {
  /// Levels of so few units are those whose pages share a reading.
  private static final int FEW = 36;

  private final Figures figures;
  private final Tree tree;
  private final LocalDate from;
  private final BenchReport report;
  private final WholePages pages;
  private final int looks;

  FiguresBench(
      ConfigurableApplicationContext context, BenchReport report, Actor reader, int looks) {
    this.looks = looks;
    this.pages = new WholePages(context, reader);
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
      tell(name + ", whole page", look(units, pages::look));
    }
  }

  /// Opens a drive that is in its middle and hands a target down to every unit, unless one runs.
  void openDrive(Acts acts, Actor actor) {
    if (pages.look(tree.roots()[0]) > 0 || pages.look(tree.children(tree.roots()[0])[0]) > 0) {
      return;
    }
    List<Level> levels = tree.levels(tree.tree(tree.roots()[0]));
    Map<String, Object> drive =
        said("nameEn", "Bench", "from", from.minusDays(1), "to", from.plusDays(60));
    Reply opened = acts.perform(actor, "membership.open-drive", drive);
    Object id = Objects.requireNonNull(((Answer.Accepted<?>) opened.answer()).subject());
    Map<String, Object> targets =
        said("drive", id, "measure", "new", "way", "whole", "value", 50_000_000L, "sure", true);
    targets.put("lowest", levels.getLast().code());
    long begin = System.nanoTime();
    Reply handed = acts.perform(actor, "targets.cascade-target", targets);
    if (!(handed.answer() instanceof Answer.Accepted<?>)) throw new IllegalStateException();
    report.add(
        "figures", "targets of all units handed down", (System.nanoTime() - begin) / 1e9, "s");
  }

  private Map<String, Object> said(Object... fields) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", Deed.newId(Instant.now(), new SplittableRandom()).toString());
    for (int i = 0; i < fields.length; i += 2)
      said.put((String) fields[i], fields[i + 1].toString());
    return said;
  }

  private void tell(String name, double[] millis) {
    report.add("figures", name + " p50", BenchReport.percentile(millis, 0.5), "ms");
    report.add("figures", name + " p99", BenchReport.percentile(millis, 0.99), "ms");
  }

  private double[] look(int[] units, Asking asking) {
    return look(units, unit -> once(unit, asking));
  }

  private double[] look(int[] units, IntConsumer page) {
    SplittableRandom chance = new SplittableRandom(7);
    for (int i = 0; i < looks / 4; i++) page.accept(units[chance.nextInt(units.length)]);
    return IntStream.range(0, looks)
        .mapToDouble(i -> {
          int unit = units[chance.nextInt(units.length)];
          long begin = System.nanoTime();
          page.accept(unit);
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

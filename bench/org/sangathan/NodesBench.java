package org.sangathan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sangathan.database.Database;
import org.sangathan.figures.FiguresCheck;
import org.springframework.context.ConfigurableApplicationContext;

/// Two nodes on one PostgreSQL: people are enrolled through both, numbers are handed down, and one
/// node is killed in the midst of it. Does the other go on with everything, does each thing happen
/// once, and do both tell the same?
final class NodesBench {
  static final double MOST_SECONDS_TO_TAKE_OVER = 20;

  /// What a round plays with.
  ///
  /// @param scope code of the unit in which the drive runs
  record Stage(
      CrashScene scene,
      Nodes nodes,
      Database beside,
      NodesPeople people,
      CascadeDoor door,
      String scope) {
    NodesCascade cascade() {
      return new NodesCascade(scene, beside, door, scope);
    }
  }

  private final Stage stage;
  private final CrashEnrolments enrolments;
  private final NodesFigures figures;
  private final FiguresCheck doctor;
  private final BenchReport report;
  private final List<NodesRound.Times> times = new ArrayList<>();
  private int wrong;

  NodesBench(Nodes nodes, ConfigurableApplicationContext beside, BenchReport report)
      throws IOException {
    Database database = beside.getBean(Database.class);
    CrashScene scene = CrashScene.of(beside, new CrashLedger(), nodes.ports());
    String root =
        CrashScene.one(database, "select code from unit where parent is null order by id limit 1");
    this.stage =
        new Stage(
            scene,
            nodes,
            database,
            new NodesPeople(database),
            new CascadeDoor(scene, new PageDoor(nodes.port(0))),
            scope(database, scene.drive()));
    this.enrolments = new CrashEnrolments(scene);
    List<String> units = new ArrayList<>(List.of(root));
    units.add(stage.scope());
    units.addAll(scene.districts());
    this.figures = new NodesFigures(scene, units);
    this.doctor = beside.getBean(FiguresCheck.class);
    this.report = report;
  }

  private static String scope(Database database, String drive) {
    return database
        .reader()
        .sql("select u.code from drive d join unit u on u.id = d.scope where d.id = :drive::uuid")
        .param("drive", drive)
        .query(String.class)
        .single();
  }

  /// @return whether nothing was wrong in any round
  boolean run(int rounds) throws IOException, InterruptedException {
    if (!stage.door().isSignedIn()) throw new IllegalStateException("nobody can sign in");
    double usual = usualMillis();
    System.out.printf("a cascade to every booth takes %.1f s%n", usual / 1000);
    for (int nth = 1; nth <= rounds; nth++) round(nth, usual);
    tell();
    return wrong + stage.scene().ledger().wronglyRefused() == 0;
  }

  private double usualMillis() {
    NodesCascade cascade = stage.cascade();
    if (!cascade.isTakenIn()) throw new IllegalStateException("no cascade can be begun");
    long begin = System.nanoTime();
    cascade.awaitEnd();
    double took = (System.nanoTime() - begin) / 1e6;
    found(cascade.look());
    return took;
  }

  private void round(int nth, double usual) throws IOException, InterruptedException {
    int before = enrolments.count();
    stage.scene().over().set(false);
    Thread hands = Thread.ofPlatform().start(enrolments);
    NodesRound round = new NodesRound(stage);
    NodesRound.Times told;
    try {
      told = round.play(usual);
    } finally {
      stage.scene().over().set(true);
      hands.join();
    }
    List<String> faults = new ArrayList<>(round.wrong());
    faults.addAll(enrolments.look(stage.beside()));
    faults.addAll(figures.look(enrolments.count()));
    FiguresCheck.Findings findings = doctor.look();
    if (!findings.isClean()) faults.add("the doctor finds " + findings);
    found(faults);
    times.add(told);
    say(nth, told, enrolments.count() - before, faults.size());
  }

  private void found(List<String> faults) {
    faults.forEach(System.out::println);
    wrong += faults.size();
  }

  private static void say(int nth, NodesRound.Times t, int enrolled, int faults) {
    System.out.printf(
        "round %d: killed after %.1f s, %s the cascade; at the other: sessions %.2f s, cascade taken"
            + " over %.1f s, done %.1f s; back %.1f s, tree %.2f s; %d enrolments, %d wrong%n",
        nth,
        t.killedAfter(),
        t.inTheMidst() ? "in the midst of" : "after",
        t.sessions(),
        t.takenOver(),
        t.done(),
        t.back(),
        t.tree(),
        enrolled,
        faults);
  }

  private void tell() {
    report.add("nodes", "rounds, a node killed in each", times.size(), "");
    long inTheMidst = times.stream().filter(NodesRound.Times::inTheMidst).count();
    report.add("nodes", "killed in the midst of a cascade", inTheMidst, "");
    report.add("nodes", "taken over by the other, slowest", most(NodesRound.Times::takenOver), "s");
    report.add("nodes", "done by the other, slowest", most(NodesRound.Times::done), "s");
    report.add(
        "nodes", "all sessions seen at the other, slowest", most(NodesRound.Times::sessions), "s");
    report.add(
        "nodes", "a new unit known at the other, slowest", most(NodesRound.Times::tree), "s");
    report.add("nodes", "enrolments acknowledged", enrolments.count(), "");
    report.add("nodes", "of them said again", enrolments.saidAgain(), "");
    report.add(
        "nodes", "refused, though nothing was wrong", stage.scene().ledger().wronglyRefused(), "");
    report.add("nodes", "wrong", wrong, "");
  }

  private double most(ToDoubleFunction<NodesRound.Times> time) {
    return times.stream().mapToDouble(time).max().orElse(0);
  }
}

package org.sangathan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.database.DatabaseServer;
import org.sangathan.database.EmbeddedServer;
import org.sangathan.database.ExternalServer;
import org.sangathan.demo.NationLoader;
import org.sangathan.demo.TerminalProgress;
import org.sangathan.words.Words;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sangathan bench …`: what is promised of speed, measured on this machine in one run.
@Command(
    name = "bench",
    description =
        "measure: start, enrol, figures, people, formation, lists, import, export, machine, crash,"
            + " nodes, signin")
final class Bench {
  private static final String FOLDER = "bench";

  @Command(name = "machine", description = "how quick this machine is at this minute")
  int machine(@Option(names = "--json") boolean json) {
    BenchReport report = new BenchReport();
    report.addMachine();
    report.print(json);
    return 0;
  }

  @Command(name = "enrol", description = "enrolments a second, beside pgbench")
  int enrol(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "300000", description = "present before")
          long members,
      @Option(names = "--seconds", defaultValue = "8") double seconds,
      @Option(names = "--rounds", defaultValue = "3") int rounds)
      throws IOException, InterruptedException {
    try (ConfigurableApplicationContext context = open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new EnrolBench(context, report, seconds, rounds).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "figures", description = "the unit page's reading at every level")
  int figures(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "300000", description = "present before")
          long members,
      @Option(
              names = "--nation",
              defaultValue = "0",
              description = "a nation of 1.15 million units instead, with figures of so many days")
          int nationDays,
      @Option(names = "--looks", defaultValue = "400", description = "at each level") int looks,
      @Option(
              names = "--writes",
              defaultValue = "500",
              description = "enrolments a second meanwhile; 0 for none")
          int writes) {
    try (ConfigurableApplicationContext context =
        nationDays > 0 ? openNation(storage, nationDays) : open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      Actor top = new EnrolBench(context, report, 1, 1).atTheTop().getValue();
      FiguresBench bench = new FiguresBench(context, report, top, looks);
      bench.openDrive(context.getBean(Acts.class), top);
      bench.run("idle");
      if (writes > 0) {
        Thread writer =
            FiguresBench.writes(new EnrolBench(context, report, 1, 1).oneInside(), writes);
        bench.run(writes + " enrolments/s");
        writer.interrupt();
      }
      report.print(json);
    }
    return 0;
  }

  @Command(name = "signin", description = "people at the door by PIN, code and password")
  int signin(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "20000", description = "present before")
          long members,
      @Option(names = "--seconds", defaultValue = "20", description = "of each way") double seconds)
      throws IOException, InterruptedException {
    try (ConfigurableApplicationContext context = open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new SigninBench(context, report, seconds).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "people", description = "the list of a unit's people at every level, with rights")
  int people(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "300000", description = "present before")
          long members,
      @Option(names = "--looks", defaultValue = "200", description = "of each kind") int looks)
      throws IOException, InterruptedException {
    try (ConfigurableApplicationContext context = open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new PeopleBench(context, report, looks).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "formation", description = "posts for every booth, and how far all are formed")
  int formation(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "3000", description = "present before")
          long members,
      @Option(names = "--looks", defaultValue = "200", description = "of each kind") int looks)
      throws IOException, InterruptedException {
    try (ConfigurableApplicationContext context = open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new FormationBench(context, report, looks).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "import", description = "a file of units: sent, looked at, taken and undone")
  int importUnits(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--units", defaultValue = "200000", description = "rows of the file")
          int units,
      @Option(names = "--keep", description = "do not undo it; the next run needs other data")
          boolean keep)
      throws IOException {
    try (ConfigurableApplicationContext context = start(storage, FOLDER + "-import")) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new ImportBench(context, report, units, !keep).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "lists", description = "lists of an election over booths with people")
  int lists(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "450000", description = "present before")
          long members,
      @Option(names = "--booths", defaultValue = "3000", description = "of the first list")
          int booths,
      @Option(names = "--sectors", defaultValue = "2000", description = "of the second list")
          int sectors)
      throws IOException {
    try (ConfigurableApplicationContext context = open(storage, members)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new ListBench(context, report).run(booths, sectors);
      report.print(json);
    }
    return 0;
  }

  @Command(name = "export", description = "every unit of a nation as CSV and XLSX")
  int export(@Mixin StorageOptions storage, @Option(names = "--json") boolean json) {
    try (ConfigurableApplicationContext context = openNation(storage, 1)) {
      BenchReport report = new BenchReport();
      report.addMachine();
      new ExportBench(context, report).run();
      report.print(json);
    }
    return 0;
  }

  @Command(name = "start", description = "from the command to the first page, and the memory then")
  int start(
      @Option(names = "--json") boolean json,
      @Option(names = "--data", required = true, description = "a data directory that exists")
          Path data,
      @Option(names = "--aot") @Nullable Path aot,
      @Option(names = "--times", defaultValue = "3") int times)
      throws IOException, InterruptedException {
    BenchReport report = new BenchReport();
    report.addMachine();
    new StartBench(data, aot, report).run(times);
    report.print(json);
    return 0;
  }

  @Command(name = "crash", description = "kill the server or its database while people work")
  int crash(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "20000", description = "present before")
          long members,
      @Option(names = "--kills", defaultValue = "20", description = "of each of the two") int kills)
      throws IOException, InterruptedException {
    Path data = storage.folder(FOLDER + "-crash-" + members);
    CrashScene scene;
    try (ConfigurableApplicationContext context =
        open(storage, FOLDER + "-crash-" + members, members)) {
      scene = CrashScene.of(context, new CrashLedger(), List.of(ChildServer.freePort()));
    }
    BenchReport report = new BenchReport();
    report.addMachine();
    boolean clean = new CrashBench(data, scene, report).run(kills);
    report.print(json);
    return clean ? 0 : 1;
  }

  @Command(
      name = "nodes",
      description = "two servers on one PostgreSQL, one killed while people work")
  int nodes(
      @Mixin StorageOptions storage,
      @Option(names = "--json") boolean json,
      @Option(names = "--members", defaultValue = "20000", description = "present before")
          long members,
      @Option(names = "--rounds", defaultValue = "5") int rounds)
      throws IOException, InterruptedException {
    String folder = FOLDER + "-nodes-" + members;
    try (DatabaseServer postgres = postgres(storage, folder);
        ConfigurableApplicationContext beside = start(storage, folder, Nodes.settings(postgres))) {
      DemoCommand.load(beside, members, new Terminal());
      BenchReport report = new BenchReport();
      report.addMachine();
      boolean clean;
      try (Nodes nodes = Nodes.start(storage.folder(folder), postgres, beside)) {
        clean = new NodesBench(nodes, beside, report).run(rounds);
      }
      report.print(json);
      return clean ? 0 : 1;
    }
  }

  /// Somebody's own, or one that is kept here and that no server takes for its own.
  private static DatabaseServer postgres(StorageOptions storage, String folder) {
    if (storage.dbUrl != null) return ExternalServer.at(storage.dbUrl, null, null);
    // Nobody has said yet what is to be logged.
    LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
    return EmbeddedServer.start(
        EmbeddedServer.Settings.in(storage.folder(folder).resolve("postgres"))
            .with("max_connections", "100"));
  }

  private static ConfigurableApplicationContext open(StorageOptions storage, long members) {
    return open(storage, FOLDER + "-" + members, members);
  }

  private static ConfigurableApplicationContext open(
      StorageOptions storage, String folder, long members) {
    ConfigurableApplicationContext context = start(storage, folder);
    DemoCommand.load(context, members, new Terminal());
    return context;
  }

  private static ConfigurableApplicationContext openNation(StorageOptions storage, int days) {
    ConfigurableApplicationContext context = start(storage, FOLDER + "-nation-" + days);
    Words words = context.getBean(Words.class);
    context
        .getBean(NationLoader.class)
        .loadUnlessThere(days, new TerminalProgress(System.out, System.console() != null, words));
    return context;
  }

  private static ConfigurableApplicationContext start(
      StorageOptions storage, String folder, String... more) {
    List<String> settings = storage.settings(folder);
    settings.addAll(List.of(more));
    settings.addAll(
        List.of(
            DemoCommand.SETTING,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--sangathan.jobs=false",
            "--sangathan.limits=false",
            "--logging.level.root=warn",
            "--logging.level.org.sangathan=warn"));
    return new SpringApplicationBuilder(Sangathan.class).run(settings.toArray(String[]::new));
  }
}

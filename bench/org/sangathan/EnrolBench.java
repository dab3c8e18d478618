package org.sangathan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.database.Database;
import org.sangathan.database.DatabaseServer;
import org.springframework.context.ConfigurableApplicationContext;

/// Enrolments by 32 clients: through HTTP and inside the server, spread over the state and all in
/// one constituency, beside pgbench doing the same transaction on the same server in the same
/// minutes.
final class EnrolBench {
  private static final int CLIENTS = 32;

  /// Seconds of each kind before anything is counted: until then the compiler takes most of the
  /// machine.
  private static final double WARM_UP = 12;

  private static final String ACT = "membership.enrol-member";

  private record Booth(int unit, int cell, String code) {}

  private final ConfigurableApplicationContext context;
  private final Database database;
  private final Acts acts;
  private final BenchReport report;
  private final double seconds;
  private final int rounds;

  EnrolBench(
      ConfigurableApplicationContext context, BenchReport report, double seconds, int rounds) {
    this.context = context;
    this.database = context.getBean(Database.class);
    this.acts = context.getBean(Acts.class);
    this.report = report;
    this.seconds = seconds;
    this.rounds = rounds;
  }

  void run() throws IOException, InterruptedException {
    Map.Entry<String, Actor> top = atTheTop();
    String token =
        context.getBean(Accounts.class).createToken(top.getKey(), "bench", 1).orElseThrow();
    List<Booth> spread = booths("");
    List<Booth> one = booths("and cell_id = (select cell_id from unit order by id desc limit 1)");
    boolean hasPgbench =
        new ProcessBuilder("sh", "-c", "command -v pgbench").start().waitFor() == 0;
    Map<String, List<Load.Result>> results = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      boolean warm = round == 0;
      double time = warm ? Math.max(WARM_UP, seconds) : seconds;
      keep(results, warm, "HTTP, spread", http(spread, token, time));
      if (hasPgbench) keep(results, warm, "pgbench, spread", pgbench(spread, top.getValue(), time));
      keep(results, warm, "in the server, spread", inside(spread, top.getValue(), time));
      keep(results, warm, "HTTP, one constituency", http(one, token, time));
      keep(results, warm, "in the server, one constituency", inside(one, top.getValue(), time));
      if (hasPgbench) {
        keep(results, warm, "pgbench, one constituency", pgbench(one, top.getValue(), time));
      }
    }
    if (!hasPgbench) System.out.println("No pgbench on this machine: nothing to compare with.");
    tell(results);
  }

  /// One enrolment somewhere in the state, for those who measure something else meanwhile.
  Runnable oneInside() {
    Actor actor = atTheTop().getValue();
    List<Booth> spread = booths("");
    SplittableRandom chance = new SplittableRandom();
    return () -> acts.perform(actor, ACT, said(spread, chance.split()));
  }

  private static void keep(
      Map<String, List<Load.Result>> results, boolean warm, String name, Load.Result result) {
    if (!warm) results.computeIfAbsent(name, n -> new ArrayList<>()).add(result);
  }

  private void tell(Map<String, List<Load.Result>> results) {
    Load.Result base = median(results.getOrDefault("pgbench, spread", List.of()));
    results.forEach((name, list) -> {
      Load.Result m = median(list);
      String metric = name + ", " + CLIENTS + " clients";
      if (base.perSecond() > 0) {
        report.add("enrol", metric, m.perSecond(), "/s", "pgbench spread", base.perSecond());
      } else {
        report.add("enrol", metric, m.perSecond(), "/s");
      }
      report.add("enrol", name + " p50", m.p50(), "ms");
      report.add("enrol", name + " p99", m.p99(), "ms");
      if (m.refused() > 0) report.add("enrol", name + " refused", m.refused(), "");
    });
    Load.Result spread = median(results.getOrDefault("HTTP, spread", List.of()));
    Load.Result one = median(results.getOrDefault("HTTP, one constituency", List.of()));
    report.add(
        "enrol",
        "one constituency beside spread",
        one.perSecond(),
        "/s",
        "spread",
        spread.perSecond());
  }

  private static Load.Result median(List<Load.Result> list) {
    return list.stream()
        .sorted(Comparator.comparingDouble(Load.Result::perSecond))
        .skip(list.size() / 2)
        .findFirst()
        .orElse(new Load.Result(0, 0, 0, 0, 0));
  }

  Map.Entry<String, Actor> atTheTop() {
    return database
        .reader()
        .sql(
            """
            select a.sign_in_name, a.id, a.name from posting p
            join account a on a.id = p.account_id
            join unit u on u.id = p.unit_id and u.parent is null
            where p.post_type = 'national-office' limit 1
            """)
        .query((row, n) ->
            Map.entry(row.getString(1), new Actor(row.getObject(2, UUID.class), row.getString(3))))
        .single();
  }

  private List<Booth> booths(String which) {
    return database
        .reader()
        .sql(
            """
            select id, cell_id, code from unit u
            where valid_to is null and parent is not null
              and not exists (select 1 from unit c where c.parent = u.id)
              and exists (select 1 from level l where l.id = u.level and l.takes_members) %s
            order by md5(code) limit 20000
            """
                .formatted(which))
        .query((row, n) -> new Booth(row.getInt(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private Load.Result http(List<Booth> booths, String token, double time) {
    int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    return Load.run(
        CLIENTS,
        time,
        nth -> {
          RawHttp connection = new RawHttp(port, "/api/v1/acts/" + ACT, token);
          SplittableRandom chance = new SplittableRandom(System.nanoTime() + nth);
          return () -> connection.post(json(said(booths, chance))) == 200;
        });
  }

  private Load.Result inside(List<Booth> booths, Actor actor, double time) {
    return Load.run(
        CLIENTS,
        time,
        nth -> {
          SplittableRandom chance = new SplittableRandom(System.nanoTime() + nth);
          return () ->
              acts.perform(actor, ACT, said(booths, chance)).answer() instanceof Answer.Accepted<?>;
        });
  }

  private static Map<String, Object> said(List<Booth> booths, SplittableRandom chance) {
    return Map.of(
        "id",
        Deed.newId(Instant.now(), chance).toString(),
        "unit",
        booths.get(chance.nextInt(booths.size())).code,
        "name",
        "राम प्रकाश निषाद",
        "phone",
        Long.toString(9_810_000_000L + chance.nextLong(80_000_000L)),
        "birthYear",
        1950 + chance.nextInt(50),
        "gender",
        "man",
        "consent",
        true);
  }

  private static String json(Map<String, Object> said) {
    StringBuilder json = new StringBuilder(256).append('{');
    said.forEach((field, value) -> {
      if (json.length() > 1) json.append(',');
      json.append('"').append(field).append("\":");
      if (value instanceof String) json.append('"').append(value).append('"');
      else json.append(value);
    });
    return json.append('}').toString();
  }

  private Load.Result pgbench(List<Booth> booths, Actor enroller, double time)
      throws IOException, InterruptedException {
    DatabaseServer server = context.getBean(DatabaseServer.class);
    prepare(booths);
    Path script = Files.createTempFile(Path.of("target"), "enrol", ".sql");
    try (var sql = EnrolBench.class.getResourceAsStream("/bench/enrol.sql")) {
      Files.write(script, Objects.requireNonNull(sql).readAllBytes());
    }
    URI url = URI.create(server.url().substring("jdbc:".length()));
    ProcessBuilder command =
        new ProcessBuilder(
            "pgbench",
            "-n",
            "-c",
            "" + CLIENTS,
            "-j",
            "2",
            "-M",
            "prepared",
            "-T",
            "" + Math.max(1, Math.round(time)),
            "-f",
            script.toString(),
            "-D",
            "booths=" + booths.size(),
            "-D",
            "enroller=" + enroller.account(),
            "-h",
            url.getHost(),
            "-p",
            "" + url.getPort(),
            "-U",
            server.user(),
            url.getPath().substring(1));
    command.environment().put("PGPASSWORD", server.password());
    command.environment().put("PGOPTIONS", "-c role=sangathan_writer");
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor(5, TimeUnit.SECONDS);
    Files.delete(script);
    double tps = number(said, "tps = ");
    if (Double.isNaN(tps)) throw new IllegalStateException(said);
    return new Load.Result(tps, number(said, "latency average = "), Double.NaN, Double.NaN, 0);
  }

  private void prepare(List<Booth> booths) {
    database.transactAsOwner(() -> {
      database
          .writer()
          .sql(
              "create table if not exists bench_booth (n int primary key, cell_id int, unit_id int)")
          .update();
      database.writer().sql("truncate bench_booth").update();
      database.writer().sql("grant select on bench_booth to sangathan_writer").update();
      return database
          .writer()
          .sql(
              """
              insert into bench_booth
              select row_number() over (), cell, unit from unnest(:cells, :units) as b (cell, unit)
              """)
          .param("cells", booths.stream().mapToInt(Booth::cell).toArray())
          .param("units", booths.stream().mapToInt(Booth::unit).toArray())
          .update();
    });
  }

  private static double number(String text, String after) {
    int at = text.indexOf(after);
    if (at < 0) return Double.NaN;
    return Double.parseDouble(text.substring(at + after.length()).split("\\s")[0]);
  }
}

package org.sangathan;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.access.Access;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.sangathan.signin.Slip;
import org.sangathan.signin.Slips;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// People at the door: by PIN, by code, and by password, alone and while four others look at pages
/// as fast as they can.
final class SigninBench {
  private static final int CLIENTS = 16;
  private static final int CODE_CLIENTS = 32;
  private static final String PIN = "481590";
  private static final double WARM_UP = 5;

  private final ConfigurableApplicationContext context;
  private final Database database;
  private final BenchReport report;
  private final double seconds;
  private final int port;
  private final Random chance = new Random();
  private final List<String> phones = new ArrayList<>();
  private final List<DoorVisitor> known = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private String page = "/me";

  SigninBench(ConfigurableApplicationContext context, BenchReport report, double seconds) {
    this.context = context;
    this.database = context.getBean(Database.class);
    this.report = report;
    this.seconds = seconds;
    this.port =
        context.getBean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
  }

  void run() throws IOException, InterruptedException {
    List<UUID> accounts = people((int) (seconds + WARM_UP) * 400);
    bind(accounts.subList(0, CLIENTS + CODE_CLIENTS));
    Load.run(CLIENTS, WARM_UP, this::byPin);
    told("PIN", Load.run(CLIENTS, seconds, this::byPin));
    Load.run(CODE_CLIENTS, WARM_UP, nth -> this::byCode);
    told("code", Load.run(CODE_CLIENTS, seconds, nth -> this::byCode));
    Load.run(4, WARM_UP, this::looks);
    pages("pages alone", Load.run(4, seconds, this::looks));
    told("password", Load.run(8, seconds, nth -> () -> byPassword(nth)));
    CompletableFuture<Load.Result> meanwhile =
        CompletableFuture.supplyAsync(() -> Load.run(4, seconds, this::looks));
    told("password beside pages", Load.run(8, seconds, nth -> () -> byPassword(nth)));
    pages("pages meanwhile", meanwhile.join());
  }

  private void told(String way, Load.Result result) {
    report.add("signin", "by " + way, result.perSecond() * 60, "a minute");
    report.add("signin", "by " + way + ", p95", result.p95(), "ms");
    report.add("signin", "by " + way + ", refused", result.refused(), "");
  }

  private void pages(String when, Load.Result result) {
    report.add("signin", when, result.perSecond(), "a second");
    report.add("signin", when + ", p95", result.p95(), "ms");
  }

  /// So many with telephones of their own, which nobody has.
  private List<UUID> people(int many) {
    Clock clock = context.getBean(Clock.class);
    Place place = context.getBean(Gate.class).top();
    LocalDate today = LocalDate.now(clock);
    page = "/u/" + place.code();
    List<Access.Imported> people = new ArrayList<>();
    long first = 6_000_000_000L + chance.nextInt(900_000_000);
    for (int i = 0; i < many; i++) {
      String phone = "+91" + (first + i);
      phones.add(phone);
      UUID id = Deed.newId(clock.instant(), chance);
      UUID posting = Deed.newId(clock.instant(), chance);
      people.add(new Access.Imported(id, phone, "bench " + i, posting, "auditor", place, today));
    }
    context.getBean(Access.class).importAccounts(people, CascadeDoor.PASSWORD);
    return people.stream().map(Access.Imported::id).toList();
  }

  /// Each opens the account by a slip, as at the first time.
  private void bind(List<UUID> accounts) throws IOException, InterruptedException {
    Clock clock = context.getBean(Clock.class);
    Slips slips = context.getBean(Slips.class);
    UUID issuer = accounts.getFirst();
    List<Slip.Wanted> wanted =
        accounts.stream()
            .map(a ->
                new Slip.Wanted(Deed.newId(clock.instant(), chance), a, new Slip.Post("", "", 1)))
            .toList();
    slips.issue(wanted, issuer, clock.instant());
    for (Slip slip : slips.issuedBy(issuer)) {
      DoorVisitor visitor = new DoorVisitor(port);
      visitor.get("/open/" + slip.code());
      visitor.post("/open/" + slip.code(), "pin", PIN, "again", PIN);
      known.add(visitor);
    }
  }

  private Load.Client byPin(int nth) {
    DoorVisitor visitor = known.get(nth);
    return () -> {
      visitor.outside().get("/sign-in");
      return visitor.post("/sign-in", "pin", PIN).statusCode() == 303;
    };
  }

  /// Each telephone once, because it may ring once in thirty seconds.
  private boolean byCode() throws IOException, InterruptedException {
    String phone = phones.get(next.getAndIncrement() % phones.size());
    DoorVisitor visitor = new DoorVisitor(port);
    visitor.get("/sign-in");
    HttpResponse<String> asked = visitor.post("/sign-in/code", "name", phone);
    String address = asked.headers().firstValue("Location").orElse("");
    if (address.isEmpty()) return false;
    visitor.get(address);
    return visitor.post(address, "code", code(phone)).statusCode() == 303;
  }

  private String code(String phone) {
    String said =
        database
            .reader()
            .sql("select said from message where phone = :phone order by asked_at desc limit 1")
            .param("phone", phone)
            .query(String.class)
            .single();
    return said.replaceAll(".*?(\\d{6}).*", "$1");
  }

  private boolean byPassword(int nth) throws IOException, InterruptedException {
    DoorVisitor visitor = new DoorVisitor(port);
    visitor.get("/sign-in");
    return visitor
            .post("/sign-in", "name", phones.get(nth), "password", CascadeDoor.PASSWORD)
            .statusCode()
        == 303;
  }

  private Load.Client looks(int nth) throws IOException, InterruptedException {
    DoorVisitor visitor = known.get(CLIENTS + nth);
    visitor.outside().get("/sign-in");
    visitor.post("/sign-in", "pin", PIN);
    return () -> visitor.get(page).statusCode() == 200;
  }
}

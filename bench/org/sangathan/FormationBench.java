package org.sangathan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Reply;
import org.sangathan.coverage.WholeCoverages;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.context.ConfigurableApplicationContext;

/// Eleven posts for every booth of a state, and then the pages that say how far all are formed, as
/// somebody at the top gets them in a browser.
final class FormationBench {
  private static final Map<String, Integer> COMMITTEE = new LinkedHashMap<>();

  static {
    COMMITTEE.put("unit-president", 1);
    COMMITTEE.put("unit-secretary", 1);
    COMMITTEE.put("booth-worker", 9);
  }

  private final Acts acts;
  private final Database database;
  private final Tree tree;
  private final Actor top;
  private final WholeCoverages pages;
  private final int port;
  private final BenchReport report;
  private final int looks;

  FormationBench(ConfigurableApplicationContext context, BenchReport report, int looks) {
    this.acts = context.getBean(Acts.class);
    this.database = context.getBean(Database.class);
    this.tree = context.getBean(Organisation.class).tree();
    this.top = new EnrolBench(context, report, 1, 1).atTheTop().getValue();
    this.pages = new WholeCoverages(context, top);
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    this.report = report;
    this.looks = looks;
  }

  void run() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    COMMITTEE.forEach(this::require);
    double seconds = (System.nanoTime() - begin) / 1e9;
    report.add("formation", "posts of the state", posts(), "posts");
    report.add("formation", "made from templates", seconds, "s");
    PageDoor door = new PageDoor(port);
    door.signIn("nation", CascadeDoor.PASSWORD);
    List<Look> all = lines(tree.roots()[0]);
    // Every page is opened before any is measured: else the first ones tell how the program warms
    // up.
    for (Look look : all) open(door, look);
    for (Look look : all) look(door, look);
    shortlists(door, tree.roots()[0]);
    List<Look> past = pastLines(tree.roots()[0]);
    for (Look look : past) open(door, look);
    for (Look look : past) look(door, look);
  }

  /// Who is proposed as president of a unit, at every level, whole in a browser's way.
  private void shortlists(PageDoor door, int root) {
    for (Level level : tree.levels(tree.tree(root))) {
      Map<Integer, String> units = some(tree.unitsAtLevelUnder(root, level.id()));
      if (units.isEmpty()) continue;
      IntConsumer page =
          unit -> whole(door, "/u/" + units.get(unit) + "/appoint?post=unit-president");
      units.keySet().forEach(page::accept);
      tell(level.code() + ", shortlist, by HTTP", units.keySet(), page);
    }
  }

  /// As if everything had been made ten days ago and every committee had got one post more today.
  private List<Look> pastLines(int root) {
    database.writer().sql("delete from former_formation").update();
    database.writer().sql("/* all cells */ delete from former_post").update();
    database.writer().sql("update formation_total set since = since - 10").update();
    database.writer().sql("/* all cells */ update post set since = since - 10").update();
    long begin = System.nanoTime();
    require("unit-secretary", 2);
    report.add("formation", "one post more for each", (System.nanoTime() - begin) / 1e9, "s");
    String yesterday = LocalDate.now(ZoneId.of("Asia/Kolkata")).minusDays(1).toString();
    List<Look> past = new ArrayList<>();
    for (Level level : tree.levels(tree.tree(root))) {
      Map<Integer, String> units = some(tree.unitsAtLevelUnder(root, level.id()));
      if (units.isEmpty()) continue;
      Asked asked = new Asked("booth", null, 0, yesterday);
      past.add(new Look(level.code() + ", a past day", units, asked));
    }
    return past;
  }

  /// Pages of units of a level.
  private record Look(String name, Map<Integer, String> units, Asked asked) {}

  private List<Look> lines(int root) {
    List<Look> all = new ArrayList<>();
    for (Level level : tree.levels(tree.tree(root))) {
      Map<Integer, String> units = some(tree.unitsAtLevelUnder(root, level.id()));
      if (units.isEmpty()) continue;
      all.add(
          new Look(level.code() + ", incomplete booths", units, new Asked("booth", null, 0, null)));
      all.add(
          new Look(
              level.code() + ", the last booths", units, new Asked("booth", "all", 174_000, null)));
      all.add(new Look(level.code() + ", wards", units, new Asked("ward", null, 0, null)));
    }
    return all;
  }

  /// What a page is asked for, beside the unit.
  private record Asked(String level, @Nullable String state, int skip, @Nullable String on) {
    Map<String, String> said() {
      Map<String, String> said = new LinkedHashMap<>();
      said.put("level", level);
      said.put("skip", Integer.toString(skip));
      if (state != null) said.put("state", state);
      if (on != null) said.put("on", on);
      return said;
    }

    String query() {
      return said().entrySet().stream()
          .map(one -> one.getKey() + "=" + one.getValue())
          .collect(Collectors.joining("&", "?", ""));
    }
  }

  private void require(String kind, int places) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", Deed.newId(java.time.Instant.now(), new SplittableRandom()).toString());
    said.put("unit", "N");
    said.put("tree", "main");
    said.put("level", "booth");
    said.put("postType", kind);
    said.put("places", places);
    said.put("required", true);
    said.put("actingAllowed", true);
    Reply reply = acts.perform(top, "formation.require-posts", said);
    if (!(reply.answer() instanceof Answer.Accepted<?>)) {
      throw new IllegalStateException("refused: " + reply);
    }
  }

  private int posts() {
    return database
        .reader()
        .sql("select sum(posts) from formation_total where unit_id = :root")
        .param("root", tree.roots()[0])
        .query(Rows.single(Integer.class))
        .single();
  }

  /// Some of them, with their codes.
  private Map<Integer, String> some(int[] units) {
    return database
        .reader()
        .sql("select id, code from unit where id = any (:units) order by md5(code) limit 40")
        .param("units", units)
        .query((row, n) -> Map.entry(row.getInt("id"), row.getString("code")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// In the server, and then whole in a browser's way, both on the same units.
  private void look(PageDoor door, Look look) {
    tell(look.name + ", in the server", look.units.keySet(), unit -> inServer(look, unit));
    tell(look.name + ", by HTTP", look.units.keySet(), unit -> byHttp(door, look, unit));
  }

  private void open(PageDoor door, Look look) {
    List<Integer> units = List.copyOf(look.units.keySet());
    for (int i = 0; i < looks; i++) {
      int unit = units.get(i % units.size());
      inServer(look, unit);
      byHttp(door, look, unit);
    }
  }

  private void inServer(Look look, int unit) {
    pages.look(unit, look.asked.said());
  }

  private static void byHttp(PageDoor door, Look look, int unit) {
    whole(door, "/u/" + look.units.get(unit) + "/formation" + look.asked.query());
  }

  private static void whole(PageDoor door, String address) {
    try {
      door.page(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String name, Collection<Integer> units, IntConsumer page) {
    List<Integer> all = List.copyOf(units);
    SplittableRandom chance = new SplittableRandom(7);
    double[] millis = new double[looks];
    for (int i = 0; i < looks; i++) {
      int unit = all.get(chance.nextInt(all.size()));
      long begin = System.nanoTime();
      page.accept(unit);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    report.add("formation", name + " p50", BenchReport.percentile(millis, 0.5), "ms");
    report.add("formation", name + " p99", BenchReport.percentile(millis, 0.99), "ms");
  }
}

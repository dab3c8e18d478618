package org.sangathan;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Reply;
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
  private final int port;
  private final BenchReport report;
  private final int looks;

  FormationBench(ConfigurableApplicationContext context, BenchReport report, int looks) {
    this.acts = context.getBean(Acts.class);
    this.database = context.getBean(Database.class);
    this.tree = context.getBean(Organisation.class).tree();
    this.top = new EnrolBench(context, report, 1, 1).atTheTop().getValue();
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
    // The first pages would be measured while the program warms up.
    for (int i = 0; i < looks; i++) door.page("/u/N/formation?level=booth");
    int root = tree.roots()[0];
    for (Level level : tree.levels(tree.tree(root))) {
      int[] units = tree.unitsAtLevelUnder(root, level.id());
      if (units.length == 0) continue;
      List<String> codes = codes(units);
      look(door, level.code() + ", incomplete booths", codes, "?level=booth");
      look(door, level.code() + ", the last booths", codes, "?level=booth&state=all&skip=174000");
      look(door, level.code() + ", wards", codes, "?level=ward");
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

  /// Some of them.
  private List<String> codes(int[] units) {
    return database
        .reader()
        .sql("select code from unit where id = any (:units) order by md5(code) limit 40")
        .param("units", units)
        .query(Rows.single(String.class))
        .list();
  }

  private void look(PageDoor door, String name, List<String> codes, String asked)
      throws IOException, InterruptedException {
    SplittableRandom chance = new SplittableRandom(7);
    double[] millis = new double[looks];
    for (int i = -looks / 4; i < looks; i++) {
      String code = codes.get(chance.nextInt(codes.size()));
      long begin = System.nanoTime();
      door.page("/u/" + code + "/formation" + asked);
      if (i >= 0) millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    report.add("formation", name + " p50", BenchReport.percentile(millis, 0.5), "ms");
    report.add("formation", name + " p99", BenchReport.percentile(millis, 0.99), "ms");
  }
}

package org.sangathan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.database.Database;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.people.People;
import org.sangathan.people.PersonList;
import org.springframework.context.ConfigurableApplicationContext;

/// The list of people of a unit, at every level, as those see it who hold a post there: the whole
/// page as a browser gets it, with rights, both fences and the line of the look; and the reading
/// alone.
final class PeopleBench {
  private static final int HOLDERS = 6;
  private static final String SEE = "people.show-people";
  private static final Pattern NEXT = Pattern.compile("after=(\\d+\\.[0-9a-f-]{36})");

  /// @param level at which the post is
  private record Holder(String level, String signIn, Actor actor, int unit, String code) {}

  private final Database database;
  private final Sights sights;
  private final People people;
  private final Tree tree;
  private final int port;
  private final BenchReport report;
  private final int looks;

  PeopleBench(ConfigurableApplicationContext context, BenchReport report, int looks) {
    this.database = context.getBean(Database.class);
    this.sights = context.getBean(Sights.class);
    this.people = context.getBean(People.class);
    this.tree = context.getBean(Organisation.class).tree();
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    this.report = report;
    this.looks = looks;
  }

  void run() throws IOException, InterruptedException {
    List<Holder> all = holders();
    for (String level : all.stream().map(Holder::level).distinct().toList()) {
      run(level, all.stream().filter(h -> h.level.equals(level)).toList());
    }
  }

  private void run(String level, List<Holder> holders) throws IOException, InterruptedException {
    List<PageDoor> doors = new ArrayList<>();
    List<String> next = new ArrayList<>();
    for (Holder holder : holders) {
      PageDoor door = new PageDoor(port);
      door.signIn(holder.signIn, CascadeDoor.PASSWORD);
      doors.add(door);
      Matcher more = NEXT.matcher(door.page("/u/" + holder.code + "/people"));
      next.add(more.find() ? "?after=" + more.group(1) : "");
    }
    int many = holders.size();
    tell(level + ", page", many, n -> look(doors, holders, n, ""));
    tell(level + ", next page", many, n -> look(doors, holders, n, next.get(n)));
    tell(level + ", only here", many, n -> look(doors, holders, n, "?below=false"));
    for (String rarity : List.of("a name", "a rare name")) {
      List<String> found = sought(doors, holders, rarity.equals("a name") ? "sunita" : "zzyzx");
      tell(level + ", by " + rarity, many, n -> doors.get(n).page(found.get(n)));
    }
    tell(level + ", the reading alone", many, n -> read(holders.get(n)));
  }

  /// The address at which each of them finds whom they look for.
  private static List<String> sought(List<PageDoor> doors, List<Holder> holders, String name)
      throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (int n = 0; n < holders.size(); n++) {
      String page = "/u/" + holders.get(n).code + "/people";
      found.add(doors.get(n).post(page, "/find", Map.of("_page", page, "sought", name)).next());
    }
    return found;
  }

  private static void look(List<PageDoor> doors, List<Holder> holders, int n, String asked)
      throws IOException, InterruptedException {
    doors.get(n).page("/u/" + holders.get(n).code + "/people" + asked);
  }

  private void read(Holder holder) {
    int unit = holder.unit;
    people.list(
        sights.below(holder.actor, unit, SEE),
        new PersonList.Wanted(
            tree.allCellsUnder(unit),
            tree.isOfWholeCells(unit) ? null : tree.under(unit),
            "",
            null,
            51));
  }

  private interface Once {
    void by(int holder) throws IOException, InterruptedException;
  }

  private void tell(String name, int holders, Once once) throws IOException, InterruptedException {
    SplittableRandom chance = new SplittableRandom(7);
    for (int i = 0; i < looks / 4; i++) once.by(chance.nextInt(holders));
    double[] millis = new double[looks];
    for (int i = 0; i < looks; i++) {
      int holder = chance.nextInt(holders);
      long begin = System.nanoTime();
      once.by(holder);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    report.add("people", name + " p50", BenchReport.percentile(millis, 0.5), "ms");
    report.add("people", name + " p95", BenchReport.percentile(millis, 0.95), "ms");
    report.add("people", name + " p99", BenchReport.percentile(millis, 0.99), "ms");
  }

  /// Some of each level whose post lets them see people, the top first.
  private List<Holder> holders() {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select level, sign_in_name, id, name, unit_id, code
            from (
              select l.code as level, l.rank, a.sign_in_name, a.id, a.name, p.unit_id, u.code,
                row_number() over (partition by l.id order by md5(a.id::text)) as nth
              from posting p
              join account a on a.id = p.account_id
              join unit u on u.id = p.unit_id
              join level l on l.id = u.level
              join post_type t on t.code = p.post_type
              where t.capabilities && cast(array['*', 'people.*', :see] as text[])) held
            where nth <= :most
            order by rank, level, nth
            """)
        .param("see", SEE)
        .param("most", HOLDERS)
        .query((row, n) ->
            new Holder(
                row.getString(1),
                row.getString(2),
                new Actor(row.getObject(3, UUID.class), row.getString(4)),
                row.getInt(5),
                row.getString(6)))
        .list();
  }
}

package org.sangathan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.SentFile;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.Drawn;
import org.sangathan.boundaries.OnDay;
import org.sangathan.database.Database;
import org.sangathan.database.Rows;
import org.sangathan.figures.AskedDays;
import org.sangathan.figures.PageFigures;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.context.ConfigurableApplicationContext;

/// Lists of an election at size: one that divides as many booths as an election does, one over the
/// booths with the most people, a third of them split and a third merged, and one of sectors, which
/// renames all and moves half of them with their booths below other constituencies. Each is sent,
/// looked at, done and taken back; while it stands, today is told, and the day before as it was
/// then and in today's boundaries.
final class ListBench {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int LOOKS = 9;

  /// The booths of a large state went from 162,486 to 177,516 between two elections.
  private static final int GROWTH = 15_030;

  private static final String HEAD = "old_code,new_code,name_hi,name_en,share,parent_code";

  private final Acts acts;
  private final Database database;
  private final Organisation organisation;
  private final Drawings drawings;
  private final Ledger ledger;
  private final Actor top;
  private final BenchReport report;

  ListBench(ConfigurableApplicationContext context, BenchReport report) {
    this.acts = context.getBean(Acts.class);
    this.database = context.getBean(Database.class);
    this.organisation = context.getBean(Organisation.class);
    this.drawings = context.getBean(Drawings.class);
    this.ledger = context.getBean(Ledger.class);
    this.top = new EnrolBench(context, report, 1, 1).atTheTop().getValue();
    this.report = report;
  }

  void run(int booths, int sectors) throws IOException {
    report.add("lists", "units there", organisation.tree().size(), "units");
    bring("one election", growth(GROWTH));
    bring("people", people(booths));
    bring("names and places", places(sectors));
  }

  /// A booth of the list.
  ///
  /// @param people who have it as home
  private record Booth(String code, long people) {}

  private List<String> people(int most) {
    List<Booth> booths =
        database
            .writer()
            .sql(
                """
                /* all cells */
                select u.code, p.people
                  from (select home_unit, count(*) as people from person group by home_unit) p
                  join unit u on u.id = p.home_unit
                  join level l on l.id = u.level and lower(l.code) = 'booth'
                 where u.valid_to is null
                 order by p.people desc, u.code
                 limit :most
                """)
            .param("most", most)
            .query(Rows.as(Booth.class))
            .list();
    report.add("lists", "booths of the list", booths.size(), "units");
    report.add("lists", "their people", booths.stream().mapToLong(Booth::people).sum(), "people");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < booths.size(); i++) {
      String code = booths.get(i).code;
      switch (i % 3) {
        case 0 -> {
          rows.add(code + "," + code + ",,,60,");
          rows.add(code + "," + code + "-Z,,Part of " + i + ",40,");
        }
        case 1 -> rows.add(code + ",ZJ-" + i / 6 + ",,Joined " + i / 6 + ",,");
        default -> rows.add(code + "," + code + ",,,,");
      }
    }
    return rows;
  }

  /// Booths that are divided where they lie.
  private List<String> growth(int most) {
    List<String> booths =
        database
            .writer()
            .sql(
                """
                select u.code
                  from unit u
                  join level l on l.id = u.level and lower(l.code) = 'booth'
                 where u.valid_to is null
                 order by md5(u.code)
                 limit :most
                """)
            .param("most", most)
            .query(Rows.single(String.class))
            .list();
    report.add("lists", "booths divided in one election", booths.size(), "units");
    return booths.stream()
        .flatMap(
            code -> Stream.of(code + "," + code + ",,,60,", code + "," + code + "-Y,,Part,40,"))
        .toList();
  }

  private record Sector(String code, String above) {}

  /// Every second sector goes below the constituency of the one after it.
  private List<String> places(int most) {
    List<Sector> sectors =
        database
            .writer()
            .sql(
                """
                select u.code, a.code as above
                  from unit u
                  join unit a on a.id = u.parent
                  join level l on l.id = u.level and lower(l.code) = 'sector'
                  join level c on c.id = a.level and lower(c.code) = 'constituency'
                 where u.valid_to is null
                 order by md5(u.code)
                 limit :most
                """)
            .param("most", most)
            .query(Rows.as(Sector.class))
            .list();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < sectors.size(); i++) {
      String above = i % 2 == 0 ? "" : sectors.get((i + 1) % sectors.size()).above;
      String code = sectors.get(i).code;
      rows.add(code + "," + code + ",नया सेक्टर " + i + ",New Sector " + i + ",," + above);
    }
    report.add("lists", "sectors of the list", sectors.size(), "units");
    return rows;
  }

  private void bring(String list, List<String> rows) throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "list", ".csv");
    Files.writeString(file, HEAD + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    long sending = System.nanoTime();
    String upload =
        perform("exchange.upload-file", "kind", "booth-list", "file", SentFile.of(file));
    tell(list + ", sent and looked at", sending);
    Files.delete(file);
    long looking = System.nanoTime();
    perform("exchange.check-upload", "upload", upload);
    tell(list + ", looked at again", looking);
    long taking = System.nanoTime();
    perform("redrawing.import-booth-list", "upload", upload);
    tell(list + ", done", taking);
    pages(list);
    long undoing = System.nanoTime();
    perform("redrawing.undo-booth-list", "upload", upload);
    tell(list + ", taken back", undoing);
    report.addHeap("lists", list + ", ");
  }

  /// The figures of a page of today and on the day before, from the nation down to a constituency.
  private void pages(String list) {
    Tree tree = organisation.tree();
    LocalDate today = ledger.openDay();
    AskedDays now = AskedDays.of(Map.of(), today);
    AskedDays before = AskedDays.of(Map.of("on", today.minusDays(1).toString()), today);
    for (int unit = tree.top(); ; unit = widest(tree, unit)) {
      String level = tree.level(unit).code();
      look(list + ", today, " + level, unit, now, Drawn.TODAY);
      for (Drawn drawn : Drawn.values()) {
        look(list + ", day before, " + level + ", " + drawn.code(), unit, before, drawn);
      }
      if (tree.level(unit).carriesCell()) return;
    }
  }

  private void look(String name, int unit, AskedDays days, Drawn drawn) {
    double[] millis = new double[LOOKS];
    for (int i = 0; i < LOOKS; i++) millis[i] = millis(unit, days, drawn);
    Arrays.sort(millis);
    report.add("lists", name + ", median", millis[LOOKS / 2], "ms");
  }

  private double millis(int unit, AskedDays days, Drawn drawn) {
    long begin = System.nanoTime();
    Drawing drawing = drawings.on(OnDay.of(days, drawn));
    PageFigures.read(
        unit,
        drawing.children(unit),
        drawing::linked,
        groups -> drawing.figures(groups, days.earliest()));
    return (System.nanoTime() - begin) / 1e6;
  }

  /// The unit below with the most below it, so that the way leads to a constituency.
  private static int widest(Tree tree, int unit) {
    return IntStream.of(tree.children(unit))
        .boxed()
        .max(Comparator.comparingInt(child -> tree.end(child) - tree.index(child)))
        .orElseThrow();
  }

  private void tell(String what, long begin) {
    report.add("lists", what, (System.nanoTime() - begin) / 1e9, "s");
  }

  private String perform(String act, Object... fields) {
    Map<String, Object> said = new HashMap<>();
    said.put("id", Deed.newId(Instant.now(), CHANCE).toString());
    said.put("unit", "N");
    for (int i = 0; i < fields.length; i += 2) said.put((String) fields[i], fields[i + 1]);
    return switch (acts.perform(top, act, said).answer()) {
      case Answer.Accepted<?>(var outcome, var subject) -> String.valueOf(subject);
      case Answer.Refused<?>(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}

package org.sangathan.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every attack needs: the routes and acts to try, a nose for what came out, an eye on what
/// changed.
abstract class Attack extends AttackedWorld {
  static final boolean WHOLE = "whole".equals(System.getProperty("sangathan.attack"));
  static final JsonMapper JSON = new JsonMapper();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  final Map<String, Integer> tries = new TreeMap<>();
  final Set<String> leaks = new TreeSet<>();

  @BeforeEach
  void layOnce() {
    if (prizes.isEmpty()) lay();
  }

  List<Routes.Route> routes() {
    return Routes.of(mapping);
  }

  void tell(String who, int routes, int forms) {
    leaks.stream().limit(400).forEach(leak -> System.out.println("leak: " + leak));
    int all = tries.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "attack: %s, %d routes, %d acts, %d tries, %d leaks%n",
        who, routes, forms, all, leaks.size());
    tries.forEach((what, count) -> System.out.printf("  %-40s %6d%n", what, count));
  }

  Map<String, JsonNode> forms() {
    JsonNode api = JSON.readTree(plainBody("/v3/api-docs"));
    Map<String, JsonNode> forms = new TreeMap<>();
    api.get("paths")
        .properties()
        .forEach(path -> {
          if (!path.getKey().startsWith("/api/v1/acts/")) return;
          JsonNode content = path.getValue().get("post").get("requestBody").get("content");
          forms.put(
              path.getKey().substring("/api/v1/acts/".length()),
              content.iterator().next().get("schema"));
        });
    return forms;
  }

  private String plainBody(String path) {
    return new org.sangathan.access.Browser(port).get(path).body();
  }

  void search(Intruder who, List<Prize> outside, Answer answer, String said) {
    for (Prize prize : outside)
      for (String canary : prize.canaries())
        if (answer.all().contains(canary) && !Fill.wasSaid(canary, said))
          leaks.add(who.kind() + " saw " + canary + " by " + said);
    if (answer.status() >= 500) leaks.add(answer.status() + " for " + who.kind() + " by " + said);
  }

  void same(Intruder who, String said, String one, String other) {
    if (!one.equals(other))
      leaks.add(who.kind() + " is told whether there is " + said + Fill.difference(one, other));
  }

  // ---- what lies outside ----

  Set<String> outsideRows(List<Prize> outside) {
    if (outside.isEmpty()) return Set.of();
    List<String> canaries = outside.stream().flatMap(p -> p.ids().values().stream()).toList();
    List<String> units = outside.stream().map(p -> unitId(p.unit())).toList();
    Set<String> rows = new TreeSet<>();
    for (String row : rows()) {
      if (row.startsWith("spring_session") || row.startsWith("audit_look")) continue;
      // What somebody said of a strange thing lies with them, not with the thing.
      if (row.startsWith("work ") || row.startsWith("proposal ")) continue;
      if (canaries.stream().anyMatch(row::contains)
          || units.stream()
              .anyMatch(u ->
                  row.matches("(?s).*\"(unit|unit_id|home_unit|home_unit_id)\": " + u + "[,}].*")))
        rows.add(row);
    }
    return rows;
  }

  private String unitId(String code) {
    return "" + organisation.unit(code).orElseThrow().id();
  }

  void changed(Intruder who, Set<String> before, Set<String> after) {
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(after);
    Set<String> made = new TreeSet<>(after);
    made.removeAll(before);
    lost.forEach(row -> leaks.add(who.kind() + " changed " + row));
    made.forEach(row -> leaks.add(who.kind() + " made " + row));
  }
}

package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that the running program answers to, tried by every kind of person against what lies
/// outside their reach. `-Dsangathan.attack=whole` tries all that can be combined; otherwise each
/// person tries their own part of the parameters.
class AttackTest extends AttackedWorld {
  private static final boolean WHOLE = "whole".equals(System.getProperty("sangathan.attack"));
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Map<String, Integer> tries = new TreeMap<>();
  private final Set<String> leaks = new TreeSet<>();
  private int turn;

  @BeforeEach
  void layOnce() {
    if (prizes.isEmpty()) lay();
  }

  @Test
  void nobodyGetsAtAnythingOutsideTheirReachByAnyRoad() {
    List<Routes.Route> routes = Routes.of(mapping);
    Map<String, JsonNode> forms = forms();
    assertThat(forms.keySet()).as("every act is described").containsAll(acts.names());
    for (Intruder who : intruders) {
      List<Prize> outside = who.outside(prizes);
      Set<String> before = outsideRows(outside);
      for (Routes.Route route : routes) if (route.reads()) read(who, outside, route);
      forms.forEach((act, form) -> act(who, outside, act, form));
      Set<String> after = outsideRows(outside);
      changed(who, before, after);
    }
    tell(routes.size(), forms.size());
    assertThat(leaks).hasSize(0);
  }

  private void tell(int routes, int forms) {
    leaks.stream().limit(400).forEach(leak -> System.out.println("leak: " + leak));
    int all = tries.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "attack: %d kinds of person, %d routes, %d acts, %d tries, %d leaks%n",
        intruders.size(), routes, forms, all, leaks.size());
    tries.forEach((what, count) -> System.out.printf("  %-40s %6d%n", what, count));
  }

  private Map<String, JsonNode> forms() {
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

  // ---- reading ----

  private void read(Intruder who, List<Prize> outside, Routes.Route route) {
    List<Prize> wanted = outside.isEmpty() ? prizes : outside;
    List<String> variables = route.variables();
    for (Prize prize : WHOLE ? wanted : List.of(wanted.get(turn++ % wanted.size()))) {
      Set<String> units = new TreeSet<>(Set.of(prize.unit(), who.unit()));
      if (WHOLE) units.addAll(UNITS);
      else if (turn++ % 5 == 0) units.add(UNITS.get(turn % UNITS.size()));
      for (String unit : variables.contains("code") ? units : Set.of("")) {
        boolean all = WHOLE || unit.isEmpty() || unit.equals(who.unit());
        List<String> whats = List.copyOf(prize.ids().keySet());
        if (variables.stream().noneMatch(Fill::isId)) whats = List.of("person");
        else if (!all) whats = List.of("person", whats.get(turn++ % whats.size()));
        for (String what : whats) at(who, outside, route, new Target(prize, unit, what));
      }
    }
  }

  /// @param what of the prize's ids stands in the path
  private record Target(Prize prize, String unit, String what) {}

  private void at(Intruder who, List<Prize> outside, Routes.Route route, Target target) {
    for (String path : Fill.paths(route, target.unit, target.prize.id(target.what))) {
      Answer answer = look(who, outside, path, path);
      String id = target.prize.id(target.what);
      if (path.contains(id) && outside.contains(target.prize)) {
        String other = "" + UUID.randomUUID();
        Answer twin = look(who, outside, path.replace(id, other), path);
        same(who, path, answer.told(id), twin.told(other));
      }
      if (!target.what.equals("person")) continue;
      for (String name : route.parameters()) {
        int often = target.unit.equals(target.prize.unit()) ? 60 : 14;
        if (WHOLE || turn++ % often == 0) ask(who, outside, path + "?" + name + "=", target.prize);
      }
    }
  }

  private void ask(Intruder who, List<Prize> outside, String path, Prize prize) {
    List<String[]> values = Fill.values(prize);
    for (String[] pair : WHOLE ? values : List.<String[]>of(values.get(turn++ % values.size()))) {
      Answer answer =
          look(who, outside, path + Intruder.encoded(pair[0]), path + Intruder.encoded(pair[0]));
      if (!outside.contains(prize) || pair[0].equals(pair[1])) continue;
      Answer twin = look(who, outside, path + Intruder.encoded(pair[1]), path);
      same(who, path + pair[0], answer.told(pair[0]), twin.told(pair[1]));
    }
  }

  private Answer look(Intruder who, List<Prize> outside, String path, String asked) {
    Answer answer = who.get(path);
    tries.merge(who.kind() + ", reading", 1, Integer::sum);
    search(who, outside, answer, path);
    return answer;
  }

  private void search(Intruder who, List<Prize> outside, Answer answer, String said) {
    for (Prize prize : outside)
      for (String canary : prize.canaries())
        if (answer.all().contains(canary) && !Fill.wasSaid(canary, said))
          leaks.add(who.kind() + " saw " + canary + " by " + said);
    if (answer.status() >= 500) leaks.add(answer.status() + " for " + who.kind() + " by " + said);
  }

  private void same(Intruder who, String said, String one, String other) {
    if (!one.equals(other))
      leaks.add(who.kind() + " is told whether there is " + said + Fill.difference(one, other));
  }

  // ---- doing ----

  private void act(Intruder who, List<Prize> outside, String act, JsonNode form) {
    List<Prize> wanted =
        WHOLE || outside.isEmpty() ? outside : List.of(outside.get(turn++ % outside.size()));
    for (Prize prize : wanted) {
      List<String> units = new ArrayList<>(List.of(prize.unit()));
      if (Fill.namesOthers(form)) units.add(who.unit());
      if (WHOLE) units.addAll(UNITS.stream().filter(u -> !below(who.unit()).contains(u)).toList());
      for (String unit : units) {
        Function<Boolean, Answer> attempt =
            random -> attempt(who, outside, act, form, prize, unit, random);
        Answer answer = attempt.apply(false);
        if (!Fill.namesIds(form)) continue;
        Answer twin = attempt.apply(true);
        same(who, act + " in " + unit, answer.told(""), twin.told(""));
      }
    }
  }

  private Answer attempt(
      Intruder who,
      List<Prize> outside,
      String act,
      JsonNode form,
      Prize prize,
      String unit,
      boolean random) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", "" + id());
    said.put("unit", unit);
    said.putAll(Fill.form(form, prize, random));
    Answer answer;
    if (who.isProgram()) {
      answer = who.postJson("/api/v1/acts/" + act, JSON.writeValueAsString(said));
      said.put("id", "" + id());
      said.put("cell", prize.cell());
      search(
          who,
          outside,
          who.postJson("/api/v1/acts/" + act, JSON.writeValueAsString(said)),
          "" + said);
    } else {
      answer = who.post("/acts/" + act, said);
      said.put("id", "" + id());
      said.put("cell", prize.cell());
      search(
          who,
          outside,
          who.postJson("/api/v1/acts/" + act, JSON.writeValueAsString(said)),
          "" + said);
    }
    tries.merge(who.kind() + ", doing", 2, Integer::sum);
    search(who, outside, answer, "" + said);
    return answer;
  }

  // ---- what lies outside ----

  private Set<String> outsideRows(List<Prize> outside) {
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

  private void changed(Intruder who, Set<String> before, Set<String> after) {
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(after);
    Set<String> made = new TreeSet<>(after);
    made.removeAll(before);
    lost.forEach(row -> leaks.add(who.kind() + " changed " + row));
    made.forEach(row -> leaks.add(who.kind() + " made " + row));
  }
}

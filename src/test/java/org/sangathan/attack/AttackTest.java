package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sangathan.pages.Sought;
import tools.jackson.databind.JsonNode;

/// Everything that the running program answers to, tried by every kind of person against what lies
/// outside their reach. `-Dsangathan.attack=whole` tries all that can be combined; otherwise each
/// person tries their own part of the parameters.
class AttackTest extends Attack {

  private int turn;

  @Test
  void nobodyGetsAtAnythingOutsideTheirReachByAnyRoad() {
    List<Routes.Route> routes = routes();
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
    tell(intruders.size() + " kinds of person", routes.size(), forms.size());
    assertThat(leaks).hasSize(0);
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
        String twinned = path.replace(id, other);
        Answer twin = look(who, outside, twinned, twinned);
        same(who, path, answer.told(id), twin.told(other));
      }
      if (!target.what.equals("person")) continue;
      for (String name : route.parameters()) {
        int often = target.unit.equals(target.prize.unit()) ? 60 : 14;
        boolean always = WHOLE || name.equals(Sought.FIELD);
        if (always || turn++ % often == 0) ask(who, outside, path + "?" + name + "=", target.prize);
      }
    }
  }

  private void ask(Intruder who, List<Prize> outside, String path, Prize prize) {
    List<String[]> values = Fill.values(prize);
    for (String[] pair : WHOLE ? values : List.<String[]>of(values.get(turn++ % values.size()))) {
      String asked = path + Intruder.encoded(pair[0]);
      Answer answer = look(who, outside, path + written(who, path, pair[0]), asked);
      if (!outside.contains(prize) || pair[0].equals(pair[1])) continue;
      String other = path + Intruder.encoded(pair[1]);
      Answer twin = look(who, outside, path + written(who, path, pair[1]), other);
      same(who, path + pair[0], answer.told(pair[0]), twin.told(pair[1]));
    }
  }

  private static String written(Intruder who, String path, String value) {
    return path.endsWith("?" + Sought.FIELD + "=") ? who.sealed(value) : Intruder.encoded(value);
  }

  /// @param asked the path as it would say openly what it asks
  private Answer look(Intruder who, List<Prize> outside, String path, String asked) {
    Answer answer = who.get(path);
    tries.merge(who.kind() + ", reading", 1, Integer::sum);
    search(who, outside, answer, asked);
    return answer;
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
}

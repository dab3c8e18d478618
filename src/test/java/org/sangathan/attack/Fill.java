package org.sangathan.attack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Fills the form of any act, as the program itself describes it, with what belongs to others.
final class Fill {
  private Fill() {}

  /// @param random in place of each id one that nobody has
  static Map<String, Object> form(JsonNode schema, Prize prize, boolean random) {
    Map<String, Object> said = new LinkedHashMap<>();
    schema
        .get("properties")
        .properties()
        .forEach(field -> {
          if (List.of("id", "unit", "cell", "at", "now").contains(field.getKey())) return;
          Object value = value(field.getKey(), field.getValue(), prize, random);
          if (value != null) said.put(field.getKey(), value);
        });
    return said;
  }

  private static @org.jspecify.annotations.Nullable Object value(
      String name, JsonNode field, Prize prize, boolean random) {
    String format = field.path("format").asString("");
    if (format.equals("uuid"))
      return random
          ? "" + UUID.randomUUID()
          : prize.ids().getOrDefault(name, prize.ids().get("person"));
    if (format.equals("date")) return "" + AttackedWorld.TODAY;
    if (format.equals("binary"))
      return "code,level,parent_code,name_en\nQY,BOOTH," + prize.unit() + ",Q\n";
    if (field.has("enum")) return field.get("enum").get(0).asString();
    return switch (field.path("type").asString("")) {
      case "boolean" -> !List.of("noPhone", "barredJob").contains(name);
      case "integer", "number" -> number(name);
      case "array" -> List.of();
      case "object" -> Map.of(prize.unit(), 7);
      default -> text(name, prize);
    };
  }

  private static Object number(String name) {
    return switch (name) {
      case "birthYear" -> 1985;
      case "noticeVersion" -> 1;
      default -> 7;
    };
  }

  private static @org.jspecify.annotations.Nullable String text(String name, Prize prize) {
    return switch (name) {
      case "to" -> prize.unit();
      // An invitation to somebody else's unit is the one road that leads there on purpose.
      case "livesIn", "weight" -> null;
      case "phone" -> "9876500417";
      case "postType" -> "booth-worker";
      case "level", "lowest" -> "BOOTH";
      case "signInName" -> "new" + UUID.randomUUID().toString().substring(0, 12);
      case "password", "newPassword", "presentPassword" -> "wolves-41-lantern";
      case "secret" -> "sgt_" + "Z".repeat(43);
      case "code" ->
          "QZ" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
      case "what" -> "electors";
      case "kind" -> "units";
      default -> "घुसपैठ";
    };
  }

  // ---- addresses ----

  private static final String UNUSED = "+919111111111";

  static boolean isId(String variable) {
    return !Set.of("code", "form", "colour", "name").contains(variable);
  }

  /// A route with its variables filled in; one for each of its forms.
  static List<String> paths(Routes.Route route, String unit, String id) {
    Matcher forms = Pattern.compile("\\{form:([a-z|]+)\\}").matcher(route.pattern());
    if (!forms.find()) return List.of(filled(route.pattern(), unit, id));
    return Arrays.stream(forms.group(1).split("\\|"))
        .map(form -> filled(route.pattern().replace(forms.group(), form), unit, id))
        .toList();
  }

  private static String filled(String pattern, String unit, String id) {
    return Routes.VARIABLE
        .matcher(pattern)
        .replaceAll(variable ->
            switch (variable.group(1)) {
              case "code" -> unit;
              case "colour" -> "aabbcc";
              case "name" -> "membership.enrol-member";
              default -> id;
            });
  }

  /// What may be asked for, each with its like that nobody has.
  static List<String[]> values(Prize prize) {
    List<String[]> values = new ArrayList<>();
    prize.phones().forEach(p -> values.add(new String[] {p, UNUSED}));
    values.add(new String[] {prize.phones().getFirst().substring(3), UNUSED.substring(3)});
    prize.texts().forEach(t -> values.add(new String[] {t, like(t)}));
    prize.ids().values().forEach(i -> values.add(new String[] {i, "" + UUID.randomUUID()}));
    String person = prize.ids().get("person");
    values.add(new String[] {prize.cell() + "." + person, prize.cell() + "." + UUID.randomUUID()});
    values.add(
        new String[] {
          prize.cell() + ".00000000-0000-0000-0000-000000000000",
          "9.00000000-0000-0000-0000-000000000000"
        });
    values.add(new String[] {"true", "true"});
    values.add(new String[] {"99", "99"});
    values.add(new String[] {prize.unit(), prize.unit()});
    return values;
  }

  /// Another text of the same length.
  private static String like(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /// Answers repeat what was typed; that is no news.
  static boolean wasSaid(String canary, String said) {
    String typed = URLDecoder.decode(said, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return typed.contains(canary)
        || canary.matches("[0-9 ]+") && typed.contains(canary.replace(" ", ""))
        || canary.contains("%")
            && typed.contains(URLDecoder.decode(canary, StandardCharsets.UTF_8));
  }

  static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) at++;
    int from = Math.max(0, at - 60);
    return ": …"
        + one.substring(from, Math.min(one.length(), at + 80)).replace("\n", " ")
        + "… but …"
        + other.substring(from, Math.min(other.length(), at + 80)).replace("\n", " ");
  }

  static boolean namesIds(JsonNode form) {
    return form.get("properties").properties().stream()
        .anyMatch(f ->
            !f.getKey().equals("id") && f.getValue().path("format").asString("").equals("uuid"));
  }

  /// Whether a form can point beyond the unit in which it is said.
  static boolean namesOthers(JsonNode form) {
    return namesIds(form)
        || form.get("properties").has("to")
        || form.get("properties").has("numbers");
  }
}

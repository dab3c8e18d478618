package org.sangathan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.access.Browser;
import tools.jackson.databind.JsonNode;

/// The same routes and acts, asked as no browser would ask: paths in disguise, headers that
/// pretend, other methods and doors, keys that are somebody else's, fields said twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TricksTest extends Attack {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String JSON_TYPE = "Content-Type: application/json\r\n";
  private static final List<String> METHODS =
      List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "get", "GETS");

  private static final List<String> SAFETY =
      List.of(
          "default-src 'self'",
          "frame-ancestors 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "x-content-type-options: nosniff",
          "x-frame-options: deny",
          "referrer-policy: same-origin",
          "cross-origin-opener-policy: same-origin",
          "cross-origin-resource-policy: same-origin",
          "permissions-policy: geolocation=(), microphone=()");

  /// What the server is made of, and other sites that might read along.
  private static final List<String> TELLS_OR_OPENS =
      List.of("tomcat", "\r\nserver: ", "\r\nx-powered-by: ", "\r\naccess-control-allow-origin: ");

  private int turn;

  @BeforeEach
  void anew() {
    tries.clear();
    leaks.clear();
  }

  private Intruder kind(String kind) {
    return intruders.stream().filter(i -> i.kind().equals(kind)).findFirst().orElseThrow();
  }

  /// @param said what the answer may repeat
  private Answer raw(Intruder who, String method, String target, String more, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length = body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n";
    String head =
        method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + who.proof() + more + length;
    byte[] first = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(first, first.length + bytes.length);
    System.arraycopy(bytes, 0, all, first.length, bytes.length);
    try (Wire wire = new Wire(port)) {
      String answer = wire.say(all, method.equals("HEAD"));
      assertThat(answer).as(head).startsWith("HTTP/1.1 ");
      String text =
          new String(answer.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(answer.substring(9, 12)), text.toLowerCase(Locale.ROOT));
    }
  }

  private Answer tried(Intruder who, String method, String target, String more, String body)
      throws IOException {
    Answer answer = raw(who, method, target, more, body);
    tries.merge(who.kind() + ", tricks", 1, Integer::sum);
    search(who, who.outside(prizes), answer, safe(target + " " + body));
    if (!isGuarded(answer)) leaks.add("no safety headers: " + method + " " + target + answer.all());
    return answer;
  }

  /// What the container refuses before it reaches us holds nothing, and tells nothing of itself.
  private static boolean isGuarded(Answer answer) {
    String all = answer.all();
    if (TELLS_OR_OPENS.stream().anyMatch(all::contains)) return false;
    if (all.contains("content-security-policy: "))
      return SAFETY.stream().allMatch(all::contains)
          && !all.contains("unsafe-")
          && (!isOfSomebody(all) || all.contains("no-store"))
          && (!all.contains("content-type: text/") || all.contains("charset=utf-8"));
    return List.of(400, 405).contains(answer.status()) && all.length() < 1_000;
  }

  /// Pages, files and answers for programs: nobody on the way may keep them.
  private static boolean isOfSomebody(String all) {
    return List.of("text/html", "text/csv", "application/json", "application/problem+json").stream()
        .anyMatch(kind -> all.contains("content-type: " + kind));
  }

  /// Without percent signs that decode to nothing.
  private static String safe(String said) {
    return said.replaceAll("%(?![0-9a-fA-F]{2})", "");
  }

  // ---- paths ----

  @Test
  void noDisguiseOfAnAddressLeadsAnywhere() throws IOException {
    List<Routes.Route> routes = routes().stream().filter(Routes.Route::reads).toList();
    // What is hidden is there for whoever may see it.
    Prize far = prizes.getLast();
    assertThat(raw(kind("national-office"), "GET", "/u/B5/people", "", "").all())
        .contains(far.text(0));
    for (String kind :
        List.of("booth-worker", "no post", "a closed account", "a program", "a stranger")) {
      Intruder who = kind(kind);
      for (Routes.Route route : routes) {
        List<Prize> outside = who.outside(prizes);
        Prize prize = outside.get(turn++ % outside.size());
        List<String> ids = List.copyOf(prize.ids().keySet());
        String id = prize.id(ids.get(turn++ % ids.size()));
        for (String path : Fill.paths(route, prize.unit(), id)) disguised(who, path, prize);
      }
    }
    tell("paths in disguise", routes.size(), 0);
    assertThat(leaks).isEmpty();
  }

  @Test
  void noFolderIsListedAndNoFileOfOursIsServed() throws IOException {
    Intruder who = kind("national-office");
    for (String path :
        List.of(
            "/static/",
            "/static/css/",
            "/static/js",
            "/webjars/",
            "/webjars/htmx.org/2.0.10/",
            "/.git/config",
            "/.env",
            "/.DS_Store",
            "/application.properties",
            "/static/../application.properties",
            "/db/migration/V0001__acts.sql",
            "/words/people_en.properties",
            "/org/sangathan/Sangathan.class",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/demo-accounts.json",
            "/secrets/phone-blind.key",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/beans",
            "/h2-console",
            "/swagger-ui/index.html"))
      assertThat(tried(who, "GET", path, "", "").status()).as(path).isBetween(400, 404);
    assertThat(leaks).isEmpty();
  }

  private void disguised(Intruder who, String path, Prize prize) throws IOException {
    List<String> all = Disguise.of(path, prize.unit(), who.unit());
    for (int i = WHOLE ? 0 : turn++ % 6; i < all.size(); i += WHOLE ? 1 : 6)
      tried(who, "GET", all.get(i), "", "");
    List<String> headers = Disguise.headers(path);
    String header = headers.get(turn++ % headers.size());
    tried(who, "GET", path, header, "");
    tried(who, "GET", "/sign-in", header, "");
    String method = METHODS.get(turn++ % METHODS.size());
    Answer answer = tried(who, method, path, "", "");
    if (method.equals("TRACE")) assertThat(answer.all()).doesNotContain("cookie: ");
  }

  // ---- doors ----

  @Test
  void noDoorTakesAnActWithoutItsOwnProof() throws IOException {
    Map<String, JsonNode> forms = forms();
    Intruder worker = kind("state-office");
    Intruder program = kind("a program");
    Intruder other = kind("in-charge");
    Set<String> before = outsideRows(prizes);
    for (Map.Entry<String, JsonNode> form : forms.entrySet()) {
      Map<String, Object> said = new LinkedHashMap<>(Map.of("id", "" + id(), "unit", "B2"));
      said.putAll(Fill.form(form.getValue(), prizes.getFirst(), false));
      String page = "/acts/" + form.getKey();
      String api = "/api/v1" + page;
      String fields = fields(said);
      String json = JSON.writeValueAsString(said);
      refused(worker, "POST", page, FORM, fields);
      refused(worker, "POST", page, FORM, fields + "&_csrf=" + other.secret());
      refused(worker, "POST", page, "Content-Type: text/plain\r\n", json);
      refused(worker, "POST", page, JSON_TYPE, json);
      refused(worker, "POST", page + "?" + fields, "Content-Type: text/plain\r\n", "x");
      refused(worker, "POST", api, JSON_TYPE, json);
      refused(program, "POST", page, FORM, fields);
      refused(program, "POST", page, JSON_TYPE, json);
      refused(program, "POST", api, FORM, fields);
      refused(program, "POST", api, "Content-Type: text/plain\r\n", json);
      refused(worker, "GET", page + "?" + fields, "", "");
      refused(program, "GET", api + "?" + fields, "X-HTTP-Method-Override: POST\r\n", "");
      refused(program, "PUT", api, JSON_TYPE, json);
      refused(worker, "POST", page + ";a=b", FORM, fields);
      refused(worker, "POST", page.toUpperCase(Locale.ROOT), FORM, fields);
    }
    changed(worker, before, outsideRows(prizes));
    tell("wrong doors", 0, forms.size());
    assertThat(leaks).isEmpty();
  }

  private void refused(Intruder who, String method, String target, String more, String body)
      throws IOException {
    Answer answer = tried(who, method, target, more, body);
    if (answer.status() < 400)
      leaks.add(answer.status() + " for " + method + " " + target + " " + more + who.kind());
  }

  private static String fields(Map<String, Object> said) {
    List<String> pairs = new ArrayList<>();
    said.forEach((field, value) -> pairs.add(field + "=" + Intruder.encoded("" + value)));
    return String.join("&", pairs);
  }

  // ---- keys that are somebody else's ----

  @Test
  void anIdThatSomebodyElseUsedOpensNothing() {
    String id = "" + id();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id);
    said.put("unit", "B1");
    said.put("measure", "claimed");
    Answer first = kind("state-office").post("/acts/overview.pin-figure", said);
    assertThat(first.status()).isEqualTo(303);
    List<String> line = lines(id);
    for (String kind : List.of("booth-worker", "in-charge", "a loan", "no post")) {
      kind(kind).post("/acts/overview.pin-figure", said);
      Map<String, Object> otherwise = new LinkedHashMap<>(said);
      otherwise.put("measure", "enrolled");
      assertThat(kind(kind).post("/acts/overview.pin-figure", otherwise).status())
          .as(kind)
          .isBetween(400, 499);
    }
    assertThat(lines(id)).as("done once, by whoever did it").isEqualTo(line).hasSize(1);
  }

  private List<String> lines(String id) {
    return asOwner("select to_jsonb(a)::text from act a where id = '" + id + "'");
  }

  @Test
  void nobodyEndsAnotherOnesSessionNorUsesItsSecret() {
    Intruder worker = kind("booth-worker");
    Intruder office = kind("national-office");
    Browser victim = new Browser(port);
    victim.signIn("owner", PASSWORD);
    String session =
        asOwner(
                "select primary_id from spring_session where principal_name ="
                    + " (select id::text from account where sign_in_name = 'owner')")
            .getFirst();
    worker.get("/me/sign-ins");
    for (Intruder who : List.of(worker, office)) {
      who.get("/me/sign-ins");
      who.post("/acts/signin.end-session", Map.of("id", "" + id(), "session", session.strip()));
      assertThat(victim.get("/me").statusCode()).isEqualTo(200);
    }
    worker.get("/me");
    office.get("/me");
    worker.borrowSecretOf(office);
    Answer borrowed =
        worker.post(
            "/acts/accounts.set-preferences",
            Map.of("id", "" + id(), "language", "english", "digits", "latin", "theme", "auto"));
    assertThat(borrowed.status()).isEqualTo(403);
    worker.get("/me");
  }

  @Test
  void aDeedThatWaitsIsAgreedToByNobodyOutside() {
    String proposal =
        done(
            "office",
            "access.give-post",
            "S2",
            "account",
            prizes.getLast().id("account"),
            "postType",
            "state-office");
    for (Intruder who : intruders) {
      if (who.kind().equals("national-office") || who.isProgram()) continue;
      who.get("/sign-in");
      for (String act : List.of("approvals.approve-deed", "approvals.decline-deed")) {
        Map<String, Object> said =
            Map.of("id", "" + id(), "unit", who.unit(), "proposal", proposal, "reason", "x");
        Map<String, Object> twin =
            Map.of("id", "" + id(), "unit", who.unit(), "proposal", "" + id(), "reason", "x");
        same(
            who,
            act,
            who.post("/acts/" + act, said).told(proposal),
            who.post("/acts/" + act, twin).told(proposal));
      }
      assertThat(who.get("/approvals").all()).doesNotContain(proposal);
    }
    assertThat(leaks).isEmpty();
    assertThat(
            asOwner(
                "select id::text from posting where post_type = 'state-office' and account_id = '"
                    + prizes.getLast().id("account")
                    + "'"))
        .isEmpty();
  }

  @Test
  void aSlipIsShownToWhoMadeItAlone() {
    done("office", "access.issue-slips", "B5", "accounts", List.of(prizes.getLast().id("account")));
    assertThat(kind("national-office").get("/u/N/slips/print").status()).isEqualTo(200);
    for (String kind : List.of("state-office", "in-charge", "booth-worker", "a loan")) {
      Intruder who = kind(kind);
      for (String unit : List.of("B5", "S2", "N", who.unit()))
        search(
            who, who.outside(prizes), who.get("/u/" + unit + "/slips/print"), "/slips of " + unit);
    }
    assertThat(leaks).isEmpty();
  }

  // ---- markup ----

  @Test
  void whatPeopleTypeIsNeverMarkup() throws IOException {
    String typed = "%3Cscript%3Eqx%3C%2Fscript%3E%22%20onload%3D%22qx";
    for (String kind : List.of("national-office", "a stranger")) {
      Intruder who = kind(kind);
      for (Routes.Route route : routes()) {
        if (!route.reads()) continue;
        String path = Fill.paths(route, "B1", "" + id()).getFirst();
        StringBuilder all = new StringBuilder(path + "?");
        route.parameters().forEach(name -> all.append(name).append('=').append(typed).append('&'));
        for (String target : List.of(all.toString(), path + typed)) {
          String answer = raw(who, "GET", target, "", "").all();
          assertThat(answer).as(target).doesNotContain("<script>qx");
        }
      }
    }
    Answer searched = raw(kind("national-office"), "GET", "/search?q=" + typed, "", "");
    assertThat(searched.all()).contains("&lt;script", "&#34; onload");
    String sealed = kind("national-office").sealed("<script>qx</script>\" onload=\"qx");
    for (String page : List.of("people", "accounts", "trail", "public-offices")) {
      String path = "/u/B1/" + page + "?sought=" + sealed;
      String body = raw(kind("national-office"), "GET", path, "", "").all();
      assertThat(body)
          .as(page)
          .contains("&lt;script>qx", "&#34; onload")
          .doesNotContain("<script>qx");
    }
  }

  /// As it lies in the tables, from whichever door and time it came.
  @Test
  void whatPeopleWroteBeforeIsNeverMarkup() throws IOException {
    String typed = "<script>qx</script><img src=x onerror=qx>";
    String person =
        done(
            "office",
            "membership.enrol-member",
            "B1",
            "name",
            "निशान " + typed,
            "phone",
            "9876500666",
            "birthYear",
            1985,
            "gender",
            "man",
            "locality",
            typed,
            "consent",
            true);
    Intruder who = kind("national-office");
    int shown = 0;
    for (Routes.Route route : routes()) {
      if (!route.reads()) continue;
      for (String path : Fill.paths(route, "B1", person)) {
        String answer = raw(who, "GET", path, "", "").all();
        if (!answer.contains("content-type: text/html")) continue;
        assertThat(answer).as(path).doesNotContain("<script>qx", "<img src=x");
        if (answer.contains("&lt;script&gt;qx") || answer.contains("&lt;script>qx")) shown++;
      }
    }
    assertThat(shown).as("pages on which it stood").isPositive();
  }

  @Test
  void aNullByteBreaksNoPage() throws IOException {
    Intruder who = kind("national-office");
    for (Routes.Route route : routes())
      for (String name : route.reads() ? route.parameters() : List.<String>of())
        for (String path : Fill.paths(route, "B1", prizes.getFirst().id("person")))
          assertThat(raw(who, "GET", path + "?" + name + "=%2B91%00", "", "").status())
              .as(path + " " + name)
              .isLessThan(500);
  }

  // ---- said twice ----

  @Test
  void aFieldThatIsSaidTwiceCountsOnce() throws IOException {
    Intruder worker = kind("booth-worker");
    worker.get("/u/B1/enrol");
    Set<String> before = outsideRows(worker.outside(prizes));
    String page = "/acts/membership.enrol-member";
    String rest = "&birthYear=1985&gender=man&consent=true&name=" + Intruder.encoded("दोहराव");
    int n = 0;
    for (String units :
        List.of("unit=B1&unit=B5", "unit=B5&unit=B1", "unit=B1,B5", "unit[]=B5&unit=B1"))
      for (String address : List.of("", "?unit=B5", "?unit=B1", "?unit=B5&unit=B1")) {
        String body = units + "&id=" + id() + "&phone=98765009" + (10 + n++) + rest;
        tried(worker, "POST", page + address, FORM, "_csrf=" + worker.secret() + "&" + body);
        String parts = parts(worker.secret(), body);
        tried(
            worker,
            "POST",
            page + address,
            "Content-Type: multipart/form-data; boundary=E\r\n",
            parts);
      }
    Intruder program = kind("a program");
    for (String units :
        List.of(
            "\"unit\":\"B1\",\"unit\":\"B5\"",
            "\"unit\":\"B5\",\"unit\":\"B1\"",
            "\"unit\":[\"B1\",\"B5\"]"))
      tried(
          program,
          "POST",
          "/api/v1" + page + "?unit=B5",
          JSON_TYPE,
          "{"
              + units
              + ",\"id\":\""
              + id()
              + "\",\"phone\":\"98765009"
              + (10 + n++)
              + "\",\"name\":\"दोहराव\",\"birthYear\":1985,\"gender\":\"man\",\"consent\":true}");
    changed(worker, before, outsideRows(worker.outside(prizes)));
    tell("fields said twice", 0, 1);
    assertThat(leaks).isEmpty();
  }

  @Test
  void aFileWhereATextBelongsIsRefused() throws IOException {
    Intruder worker = kind("booth-worker");
    worker.get("/me");
    String body =
        "--E\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + worker.secret()
            + "\r\n--E\r\nContent-Disposition: form-data; name=\"next\"; filename=\"a\"\r\n\r\nx\r\n--E--\r\n";
    Answer answer =
        raw(
            worker,
            "POST",
            "/sign-in/second",
            "Content-Type: multipart/form-data; boundary=E\r\n",
            body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.all()).contains("1018");
  }

  private static String parts(String secret, String body) {
    StringBuilder parts = new StringBuilder();
    for (String pair : ("_csrf=" + secret + "&" + body).split("&")) {
      String[] two = pair.split("=", 2);
      parts
          .append("--E\r\nContent-Disposition: form-data; name=\"")
          .append(two[0])
          .append("\"\r\n\r\n")
          .append(java.net.URLDecoder.decode(two[1], StandardCharsets.UTF_8))
          .append("\r\n");
    }
    return parts + "--E--\r\n";
  }
}

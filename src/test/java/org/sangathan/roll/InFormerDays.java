package org.sangathan.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.organisation.Unit;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Days that end, people who move meanwhile, and the pages that tell of those days.
abstract class InFormerDays extends InSmallWorld {
  private static final Pattern LINE =
      Pattern.compile(
          "(?s)<li>\\s*<a class=\"row-name\" href=\"/u/([^/]+)/people/([0-9a-f-]{36})\">"
              + ".*?row-place\"><a href=\"/u/([^\"?]+)");

  private static final Pattern MORE = Pattern.compile("more-rows\"><a[^>]* href=\"([^\"]+)\"");

  @Autowired protected Ledger ledger;
  @Autowired private DayClose close;
  @LocalServerPort private int port;
  private final Map<String, Browser> readers = new HashMap<>();
  private int phones = 1000;
  protected String then = "";
  protected String todays = "";

  protected String booth(String constituency) {
    return newUnit(newUnit(constituency, "sector"), "booth");
  }

  /// As if the clock had gone on with the days that are closed.
  protected String enrolled(String unit, String name) {
    String phone = "98765" + (70000 + phones++);
    String person =
        subject(perform("nisha", "membership.enrol-member", enrolment(unit, name, phone)));
    recordedOn(ledger.openDay(), person);
    return person;
  }

  /// Of whoever was recorded last.
  protected String lastPhone() {
    return "98765" + (70000 + phones - 1);
  }

  /// The day ends, and is asked for from now on.
  protected void closed() {
    LocalDate day = ledger.openDay();
    Closing.upTo(close, day);
    then = "?on=" + day;
    todays = then + "&boundaries=today";
  }

  protected void moved(String person, String... units) {
    for (int i = 1; i < units.length; i++) {
      String[] said = {"person", person, "to", units[i]};
      done(say("nisha", "membership.move-person", units[i - 1], (Object[]) said));
    }
  }

  protected static void done(Reply reply) {
    assertThat(refusals(reply)).as(reply.toString()).isEmpty();
  }

  protected Reply split(String booth, String part) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", booth);
    said.putAll(Map.of("how", "share", "sure", true, "code1", part, "nameHi1", "भाग", "share1", 1));
    said.putAll(Map.of("code2", newCode(), "nameHi2", "भाग", "share2", 1));
    return perform("nisha", "redrawing.split-unit", said);
  }

  protected String page(String who, String path) {
    HttpResponse<String> answer = reader(who).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  protected Browser reader(String who) {
    return readers.computeIfAbsent(
        who,
        name -> {
          Browser browser = new Browser(port);
          browser.signIn(name, PASSWORD);
          return browser;
        });
  }

  /// By each person of the list the unit beside them.
  protected static Map<String, String> lines(String page) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Matcher found = LINE.matcher(page); found.find(); ) {
      assertThat(lines.put(found.group(2), found.group(3))).isNull();
    }
    return lines;
  }

  /// All of it, stretch after stretch.
  protected Map<String, String> list(String unit, String query) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String path = "/u/" + unit + "/people" + query; path != null; ) {
      String page = page("nisha", path);
      for (Map.Entry<String, String> line : lines(page).entrySet()) {
        assertThat(all.put(line.getKey(), line.getValue())).isNull();
      }
      Matcher more = MORE.matcher(page);
      path = more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
    return all;
  }

  /// Somebody with a post in a unit that a test has made.
  protected String officer(String kind, String unit) {
    String name = "o" + id().getLeastSignificantBits();
    Unit at = organisation.unit(unit).orElseThrow();
    Place place = new Place(at.id(), at.cell(), at.code());
    LocalDate since = LocalDate.of(2020, 1, 1);
    access.importAccounts(
        List.of(new Access.Imported(id(), name, name, id(), kind, place, since)), PASSWORD);
    return name;
  }
}

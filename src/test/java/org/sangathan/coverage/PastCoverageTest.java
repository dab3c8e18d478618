package org.sangathan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.acts.Reply;
import org.sangathan.figures.Closing;
import org.sangathan.figures.DayClose;
import org.sangathan.formation.FormationCheck;
import org.sangathan.formation.FormationWorld;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Coverage as it was on a day, while posts and the tree went on.
@OwnDatabase
class PastCoverageTest extends FormationWorld {
  private static final Pattern FORMED =
      Pattern.compile("<progress max=\"(\\d+)\" value=\"(\\d+)\"");

  @Autowired private Ledger ledger;
  @Autowired private DayClose close;
  @Autowired private FormationCheck check;
  @LocalServerPort private int port;
  private final Map<String, Browser> readers = new HashMap<>();
  private String then = "";
  private String todays = "";

  /// Of each unit with a booth that has a president: the tree of one constituency.
  private void ruled() {
    require("BOOTH", "unit-president", 1);
  }

  private void evening() {
    LocalDate day = ledger.openDay();
    Closing.upTo(close, day);
    then = "&on=" + day;
    todays = then + "&boundaries=today";
  }

  /// @return the account
  private UUID president(String booth, String name) {
    Unit at = organisation.unit(booth).orElseThrow();
    UUID account = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                account,
                name,
                name,
                id(),
                "unit-president",
                new Place(at.id(), at.cell(), at.code()),
                LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return account;
  }

  @Test
  void whoHeldAPostThatEveningIsToldWhateverHappenedSince() {
    ruled();
    String booth = newUnit(newUnit("AC1", "sector"), "booth");
    UUID account = president(booth, "h" + booth);
    evening();
    String first = then;
    done(endPost(access.postsOf(account).getFirst().posting()));
    president(booth, "k" + booth);
    evening();

    String past = page("nisha", "/u/" + booth + "/formation?state=all" + first);
    assertThat(past)
        .contains("h" + booth, "जैसा तब था", "महिला और युवा का हिस्सा केवल आज का")
        .doesNotContain("k" + booth, "tel:", "state-formation");
    assertThat(page("nisha", "/u/" + booth + "/formation?state=all" + then)).contains("k" + booth);
    assertThat(page("nisha", "/u/" + booth + "/formation?state=all")).contains("k" + booth);
    assertThat(page("nisha", "/u/AC1/formation?state=complete" + first))
        .contains("/u/" + booth + "/formation?level=booth&amp;state=all&amp;on=");
    assertThat(check.look()).isEqualTo(new FormationCheck.Findings(0, 0, 0));
  }

  @Test
  void aDayOnWhichASeatWasEmptyStaysOneWithASeatThatIsEmpty() {
    ruled();
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    evening();
    String empty = then;
    president(booth, "p" + booth);
    evening();

    assertThat(counts(sector, empty)).isEqualTo("0/1");
    assertThat(counts(sector, then)).isEqualTo("1/1");
    assertThat(counts("N", then + "&level=booth"))
        .isNotEqualTo(counts("N", empty + "&level=booth"));
    assertThat(page("nisha", "/u/" + booth + "/formation?state=all" + empty))
        .contains("से रिक्त")
        .doesNotContain("p" + booth);
    drop("BOOTH", "unit-president");
    assertThat(counts(sector, then)).isEqualTo("1/1");
    assertThat(page("nisha", "/u/" + sector + "/formation?level=booth"))
        .doesNotContain("/u/" + booth + "/committee");
  }

  @Test
  void aBoothThatWentToAnotherConstituencyIsCountedWhereItLayOrWhereItLies() {
    ruled();
    String one = newUnit("AC1", "sector");
    String other = newUnit("AC2", "sector");
    String booth = newUnit(one, "booth");
    president(booth, "m" + booth);
    evening();
    String north = counts("AC1", then);
    String south = counts("AC2", then);
    done(say("nisha", "organisation.move-unit", booth, "to", other));

    assertThat(counts("AC1", then)).isEqualTo(north);
    assertThat(counts("AC2", then)).isEqualTo(south);
    assertThat(counts(one, then)).isEqualTo("1/1");
    assertThat(counts(one, todays)).isEmpty();
    assertThat(counts(other, then)).isEmpty();
    assertThat(counts(other, todays)).isEqualTo("1/1");
    assertThat(counts("AC1", todays)).isEqualTo(less(north));
    assertThat(counts("N", todays)).isEqualTo(counts("N", then));
    assertThat(page("nisha", "/u/AC2/formation?state=complete" + todays)).contains("m" + booth);
    assertThat(page("nisha", "/u/AC2/formation?state=complete" + then)).doesNotContain("m" + booth);
  }

  @Test
  void aMoveThatWasEnteredLaterIsCountedFromTheDayFromWhichItHolds() {
    ruled();
    String one = newUnit("AC1", "sector");
    String other = newUnit("AC2", "sector");
    String booth = newUnit(one, "booth");
    president(booth, "b" + booth);
    evening();
    String before = then;
    LocalDate from = ledger.openDay();
    evening();
    evening();
    done(say("nisha", "organisation.move-unit", booth, "to", other, "from", from.toString()));

    assertThat(counts(one, before)).isEqualTo("1/1");
    assertThat(counts(other, before)).isEmpty();
    assertThat(counts(one, then)).isEmpty();
    assertThat(counts(other, then)).isEqualTo("1/1");
    assertThat(counts(other, todays)).isEqualTo("1/1");
    assertThat(page("nisha", "/u/" + other + "/formation?state=all" + then)).contains("b" + booth);
  }

  @Test
  void aBoothThatIsNoMoreIsToldInTheOneThatFollowed() {
    ruled();
    String sector = newUnit("AC1", "sector");
    String one = newUnit(sector, "booth");
    String two = newUnit(sector, "booth");
    president(one, "one" + one);
    evening();
    Reply merged =
        say("nisha", "redrawing.merge-units", one, "with", two, "goesOn", true, "sure", true);
    done(merged);

    assertThat(counts(sector, then)).isEqualTo("1/2");
    assertThat(counts(sector, todays)).isEqualTo("1/2");
    assertThat(counts(one, then)).isEqualTo("1/1");
    assertThat(counts(one, todays)).isEqualTo("1/2");
    assertThat(page("nisha", "/u/" + one + "/formation?state=empty" + todays)).contains(two);
    assertThat(counts(sector, "")).isEqualTo("1/1");
    assertThat(page("nisha", "/u/" + sector + "/formation.csv?state=all" + todays).lines())
        .hasSize(3);

    String part = newCode();
    Map<String, Object> split = new LinkedHashMap<>();
    split.put("id", id().toString());
    split.put("unit", one);
    split.putAll(Map.of("goesOn", false, "how", "share", "sure", true));
    split.putAll(Map.of("code1", part, "nameHi1", "भाग", "share1", 3));
    split.putAll(Map.of("code2", newCode(), "nameHi2", "भाग", "share2", 1));
    done(perform("nisha", "redrawing.split-unit", split));
    assertThat(counts(part, todays)).as("followed the one that followed").isEqualTo("1/2");
    assertThat(page("nisha", "/u/" + part + "/formation?level=booth" + then))
        .contains("उस दिन तक यहाँ किसी इकाई के पद नहीं बने थे");
    assertThat(counts(sector, then)).isEqualTo("1/2");
  }

  @Test
  void namesOfUnitsAreThoseOfTheDayAndTheFileSaysWhichDayItIs() {
    ruled();
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    done(say("nisha", "formation.state-formation", sector, "level", "BOOTH", "formed", 1));
    evening();
    done(say("nisha", "organisation.rename-unit", booth, "nameHi", "नया नाम " + booth));

    assertThat(page("nisha", "/u/" + sector + "/formation?state=all" + then))
        .contains("इकाई " + booth)
        .doesNotContain("नया नाम");
    assertThat(page("nisha", "/u/" + sector + "/formation?state=all" + todays))
        .contains("नया नाम " + booth);
    assertThat(page("nisha", "/u/" + sector + "/formation.print?state=all" + then))
        .contains("जैसा तब था");
    LocalDate before = ledger.openDay().minusDays(30);
    assertThat(page("nisha", "/u/" + sector + "/formation?on=" + before))
        .contains("उस दिन तक यहाँ किसी इकाई के पद नहीं बने थे");
    assertThat(page("nisha", "/u/" + sector + "/formation?on=32-13-2026"))
        .contains("number\">", "/u/" + booth + "/committee");
    assertThat(page("nisha", "/u/" + sector + "/formation?on=2999-01-01&boundaries=%00x"))
        .contains("/u/" + booth + "/committee");
  }

  @Test
  void whoLiesOutsideOnesUnitsByNowIsCountedAndNotNamed() {
    ruled();
    String sector = newUnit("AC1", "sector");
    String booth = newUnit(sector, "booth");
    president(booth, "f" + booth);
    evening();
    String elsewhere = newUnit(newUnit(newUnit("M1", "district"), "constituency"), "sector");
    done(say("nisha", "organisation.move-unit", booth, "to", elsewhere));

    assertThat(page("nisha", "/u/" + sector + "/formation?state=all" + then)).contains("f" + booth);
    assertThat(page("dinesh", "/u/" + sector + "/formation?state=all" + then))
        .contains(booth)
        .doesNotContain("f" + booth, "/u/" + booth);
    assertThat(page("dinesh", "/u/" + sector + "/formation.csv?state=all" + then))
        .doesNotContain("f" + booth);
  }

  private static void done(Reply reply) {
    assertThat(refusals(reply)).as(reply.toString()).isEmpty();
  }

  /// How many of how many booths are formed; empty where no booth is told.
  private String counts(String unit, String query) {
    String level = query.contains("level=") ? "" : "&level=booth";
    String body = page("nisha", "/u/" + unit + "/formation?state=all" + level + query);
    Matcher found = FORMED.matcher(body);
    return found.find() ? found.group(2) + "/" + found.group(1) : "";
  }

  /// One booth less, which was formed.
  private static String less(String counts) {
    String[] parts = counts.split("/");
    return (Integer.parseInt(parts[0]) - 1) + "/" + (Integer.parseInt(parts[1]) - 1);
  }

  private String page(String who, String address) {
    Browser reader =
        readers.computeIfAbsent(
            who,
            name -> {
              Browser browser = new Browser(port);
              browser.signIn(name, PASSWORD);
              return browser;
            });
    HttpResponse<String> answer = reader.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}

package org.sangathan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangathan.access.Browser;
import org.sangathan.acts.Ledger;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class ShowTrailTest extends InSmallWorld {
  private static final Pattern MORE = Pattern.compile("href=\"([^\"]+before=[^\"]+)\"");
  private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private Chain chain;
  @Autowired private Ledger ledger;

  private Browser browser(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private String page(String name, String path) {
    HttpResponse<String> answer = browser(name).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String found(String path, String person, String... fields) {
    String[] below = Arrays.copyOf(fields, fields.length + 2);
    below[fields.length] = "below";
    below[fields.length + 1] = "true";
    HttpResponse<String> answer = browser("dinesh").find(path, person, below);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private String enrol(String who, String unit, String phone) {
    return subject(perform(who, "membership.enrol-member", enrolment(unit, "सीता", phone)));
  }

  @Test
  void eachLineTellsWhoAsWhichPostWhatWhereAndFromWhere() {
    String sita = enrol("asha", "B1", "9861000001");
    page("asha", "/u/B1/people/" + sita);
    String trail = page("dinesh", "/u/B1/trail");
    assertThat(trail)
        .contains("सदस्यता दर्ज करें", "asha", "बूथ कार्यकर्ता", "/u/B1\"", "मशीन पर ही")
        .contains("लोगों को देखा", "1 व्यक्ति", "पन्ने से")
        .contains("127.0.0.x")
        .doesNotContain("127.0.0.1");
    assertThat(page("nisha", "/u/B1/trail")).as("at the top").contains("127.0.0.1");
  }

  @Test
  void hereIsTheUnitItselfAndBelowAllThatLiesUnderIt() {
    enrol("bhola", "B4", "9861000101");
    assertThat(page("dinesh", "/u/D1/trail")).doesNotContain("bhola");
    assertThat(page("dinesh", "/u/D1/trail?below=true")).contains("bhola");
    assertThat(page("dinesh", "/u/AC2/trail?below=true")).contains("bhola");
    assertThat(page("dinesh", "/u/SEC1/trail?below=true")).doesNotContain("bhola");
    assertThat(page("nisha", "/u/N/trail?below=true")).contains("bhola");
  }

  @ParameterizedTest
  @CsvSource({
    "asha, /u/B1/trail",
    "asha, /u/B1/trail.csv",
    "asha, /heads",
    "chitra, /u/SEC1/trail",
    "dinesh, /u/N/trail",
    "dinesh, /u/S1/trail.csv"
  })
  void whoeverDoesNotAnswerForAUnitSeesNothingOfItsTrail(String who, String path) {
    assertThat(browser(who).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void linesAreFoundByActPersonAndDays() {
    enrol("asha", "B1", "9861000201");
    enrol("bhola", "B4", "9861000202");
    String mine = "/u/D1/trail?below=true&";
    assertThat(found("/u/D1/trail", "asha")).contains("<td>asha");
    assertThat(found("/u/D1/trail", "asha")).doesNotContain("<td>bhola");
    assertThat(found("/u/D1/trail", "bhola", "what", "membership.enrol-member"))
        .contains("<td>bhola");
    assertThat(page("dinesh", mine + "what=membership.withdraw-person"))
        .contains("ऐसी कोई पंक्ति नहीं है");
    assertThat(page("dinesh", mine + "to=2020-01-01")).contains("ऐसी कोई पंक्ति नहीं है");
    assertThat(page("dinesh", mine + "from=2020-01-01")).contains("<td>asha");
    assertThat(found("/u/D1/trail", "nobodyatall")).contains("कोई काम नहीं मिला");
    enrol("bhola", "B4", "9861000203");
    assertThat(found("/u/SEC1/trail", "bhola").replace("bhola", ""))
        .as("whether there is such an account elsewhere is not told")
        .contains("कोई काम नहीं मिला");
    for (String nonsense :
        new String[] {
          "from=2026-99-99", "before=x.y", "to=yesterday", "what=%00", "sought=%00", "sought=asha"
        })
      assertThat(browser("dinesh").get(mine + nonsense).statusCode()).as(nonsense).isLessThan(500);
    for (String nonsense : new String[] {"\0", "\0asha"})
      assertThat(browser("dinesh").find("/u/D1/trail", nonsense).statusCode()).isLessThan(500);
  }

  @Test
  void aUnitWithALetterThatNoTextHasIsUnknown() {
    assertThat(refusals(say("asha", "accounts.set-preferences", "B1\0", "language", "hindi")))
        .contains(1013)
        .hasSize(3);
  }

  @Test
  void everyLineIsOnOnePageAndOnNoOther() {
    for (int i = 0; i < 120; i++) enrol("dinesh", "B3", "98620%05d".formatted(i));
    Set<String> times = new HashSet<>();
    int lines = 0;
    String path = "/u/B3/trail?what=membership.enrol-member";
    for (String next = path; next != null; ) {
      String body = page("dinesh", next);
      for (Matcher time = TIME.matcher(body); time.find(); lines++) times.add(time.group(1));
      Matcher more = MORE.matcher(body);
      next = more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
    assertThat(lines).isEqualTo(120);
    assertThat(times).hasSize(120);
    assertThat(page("dinesh", "/u/B3/trail.csv?what=membership.enrol-member").lines()).hasSize(121);
  }

  @Test
  void whoLookedAtAPersonIsToldToThoseWhoMayKnow() {
    String sita = enrol("asha", "B1", "9861000301");
    page("asha", "/u/B1/people/" + sita);
    String path = "/u/B1/people/" + sita + "/looks";
    assertThat(page("dinesh", path)).contains("<td>asha", "लोगों को देखा");
    assertThat(page("dinesh", path)).as("this is a look too").contains("<td>dinesh");
    assertThat(page("dinesh", "/u/B1/people/" + sita)).contains(path);
    assertThat(page("asha", "/u/B1/people/" + sita)).doesNotContain(path);
    assertThat(browser("asha").get(path).statusCode()).isEqualTo(404);
    assertThat(browser("dinesh").get("/u/B2/people/" + sita + "/looks").statusCode())
        .as("of a neighbour one hears nothing")
        .isEqualTo(404);
  }

  @Test
  void everybodySeesWhatWasDoneToTheirAccount() {
    String asha = actor("asha").account().toString();
    say(
        "dinesh",
        "access.give-post",
        "B2",
        "account",
        asha,
        "postType",
        "booth-worker",
        "from",
        "2026-01-01");
    assertThat(page("asha", "/me/looks")).contains("<td>dinesh");
    assertThat(page("bhola", "/me/looks")).doesNotContain("<td>dinesh");
    assertThat(page("asha", "/me")).contains("/me/looks");
  }

  @Test
  void theHeadsOfDaysAreShownForWritingDown() {
    enrol("asha", "B1", "9861000401");
    chain.follow();
    database.transact(() -> {
      ledger.open(ledger.openDay().plusDays(1));
      return 0;
    });
    chain.follow();
    String hash =
        database
            .reader()
            .sql("select encode(hash, 'hex') from audit_head order by day limit 1")
            .query(String.class)
            .single();
    assertThat(page("dinesh", "/heads")).contains(hash);
  }
}

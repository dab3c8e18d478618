package org.sangathan.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The history of posts tells each holder in the unit in which the post lay on the day.
@OwnDatabase
class RedrawnHistoryTest extends InLists {
  private static final LocalDate BEFORE = TODAY.minusDays(1);

  private final Map<String, Browser> signedIn = new HashMap<>();

  @LocalServerPort private int port;

  @Test
  void beforeAMergerNobodyHeldAPostInTheUnitThatAbsorbedTheirs() {
    String one = booth("SEC1");
    String two = booth("SEC1");
    Reply done = merge(one, two);
    assertThat(refusals(done)).isEmpty();

    assertThat(history("nisha", one, BEFORE)).contains(head(one)).doesNotContain(head(two));
    assertThat(history("nisha", two, BEFORE))
        .contains(head(two), "उसके बाद यहाँ:", "/u/" + one + "/post-history");
    assertThat(history("nisha", one, TODAY))
        .contains(head(one), head(two), "पहले यहाँ:", "/u/" + two + "/post-history");
    assertThat(history("nisha", two, TODAY)).doesNotContain(head(two));
    assertThat(history("nisha", two)).containsOnlyOnce("<strong>").contains(head(two));
    assertThat(history("nisha", one)).contains(head(one), head(two));

    assertThat(refusals(undo(one, done))).isEmpty();
    assertThat(history("nisha", one)).contains(head(one)).doesNotContain(head(two));
    assertThat(history("nisha", two, TODAY))
        .contains(head(two))
        .doesNotContain("उसके बाद यहाँ:", "पहले यहाँ:");
    assertThat(history("nisha", two, BEFORE)).contains(head(two)).doesNotContain("उसके बाद यहाँ:");
  }

  @Test
  void aUnitThatASplitMadeHadNobodyBefore() {
    String old = booth("SEC1");
    String first = newCode();
    String second = newCode();
    Reply done = halve(old, first, second);
    assertThat(refusals(done)).isEmpty();

    assertThat(history("nisha", first, BEFORE)).doesNotContain(head(old));
    assertThat(history("nisha", old, BEFORE)).contains(head(old), "नई " + first);
    assertThat(history("nisha", first, TODAY)).contains(head(old), "इकाई " + old);
    assertThat(history("nisha", second)).doesNotContain(head(old));

    assertThat(refusals(undo(old, done))).isEmpty();
    assertThat(history("nisha", old, TODAY)).contains(head(old)).doesNotContain("नई " + first);
    assertThat(history("nisha", first)).doesNotContain(head(old));
  }

  @Test
  void aUnitIsNamedOnlyToThoseWhoMayOpenIt() {
    String one = booth("SEC1");
    String two = booth("SEC3");
    assertThat(refusals(merge(one, two))).isEmpty();

    String told = history("chitra", one, TODAY);
    assertThat(told).contains(head(two), "इकाई की सीमाएँ बदलीं").doesNotContain("इकाई " + two);
    assertThat(told).doesNotContain("/u/" + two);
    assertThat(history("chitra", one, BEFORE)).contains(head(one)).doesNotContain(head(two));
    assertThat(browser("chitra").get("/u/" + two + "/post-history").statusCode()).isEqualTo(404);
    assertThat(browser("chitra").get(own(one, two)).body())
        .contains("इकाई " + one)
        .doesNotContain("इकाई " + two);
  }

  @Test
  void theHistoryOfAnOfficeBearerNamesTheUnitOfTheTime() {
    String one = booth("SEC1");
    String two = booth("SEC1");
    assertThat(refusals(merge(one, two))).isEmpty();
    assertThat(browser("nisha").get(own("SEC1", two)).body())
        .contains("href=\"/u/" + one + "\"", "href=\"/u/" + two + "\"");
    assertThat(browser("nisha").get(own(two, two)).body())
        .contains("href=\"/u/" + two + "\"")
        .doesNotContain("postings.relieve-office-bearer");
  }

  @Test
  void whoeverEndedBeforeOrByTheRedrawingStaysWhereTheyWere() {
    String one = booth("SEC1");
    String two = booth("SEC1");
    assertThat(refusals(mergeWithoutPosts(one, two))).isEmpty();
    assertThat(history("nisha", two, BEFORE))
        .contains(head(two), "इकाई की सीमाएँ बदलीं")
        .doesNotContain("उसके बाद यहाँ:");
    assertThat(history("nisha", one)).doesNotContain(head(two));
  }

  @Test
  void aListAndWhatIsRedrawnTwiceOnOneDayAreToldOnce() {
    String one = booth("SEC1");
    String two = booth("SEC1");
    String three = booth("SEC1");
    assertThat(refusals(merge(one, two))).isEmpty();
    String upload = send("nisha", "AC1", one + "," + three + ",,,,", three + "," + three + ",,,,");
    take("nisha", "AC1", upload);

    assertThat(history("nisha", three)).contains(head(one), head(two), head(three));
    assertThat(history("nisha", two)).contains("/u/" + three + "/post-history");
    assertThat(history("nisha", one)).contains(head(one)).doesNotContain(head(two));
    assertThat(history("nisha", three, BEFORE)).doesNotContain(head(one), head(two));

    takeBack("nisha", "AC1", upload);
    assertThat(history("nisha", two)).contains("/u/" + one + "/post-history");
    assertThat(history("nisha", three)).doesNotContain(head(one), head(two));
  }

  /// With a president.
  private String booth(String parent) {
    String unit = newUnit(parent, "booth");
    post("unit-president", head(unit), unit);
    return unit;
  }

  private static String head(String unit) {
    return "head-" + unit.toLowerCase(Locale.ROOT);
  }

  private String own(String unit, String headOf) {
    return "/u/" + unit + "/office-bearers/" + actor(head(headOf)).account();
  }

  private String history(String who, String unit, LocalDate day) {
    return browser(who).get("/u/" + unit + "/post-history?on=" + day).body();
  }

  private String history(String who, String unit) {
    return browser(who).get("/u/" + unit + "/post-history").body();
  }

  private Browser browser(String who) {
    return signedIn.computeIfAbsent(
        who,
        _ -> {
          Browser browser = new Browser(port);
          browser.signIn(who, PASSWORD);
          return browser;
        });
  }
}

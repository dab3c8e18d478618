package org.sangathan.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Asha works at booth 1, Farida is its secretary, Gita works at booth 2 next door.
@OwnDatabase
class GiveWorkNumberTest extends InSmallWorld {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  @Autowired private WorkNumbers numbers;
  @LocalServerPort private int port;

  @BeforeEach
  void neighbours() {
    if (accounts.actor("farida").isPresent()) return;
    join("farida", "unit-secretary", SmallWorld.BOOTH_1);
    join("gita", "booth-worker", SmallWorld.BOOTH_2);
  }

  private UUID join(String name, String post, String unit) {
    UUID posting = id();
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, posting, post, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
    return posting;
  }

  private UUID posting(String who) {
    return access.postsOf(actor(who).account()).getFirst().posting();
  }

  private Reply give(String who, UUID posting, String number) {
    return give(who, posting, Map.of("number", number));
  }

  private Reply give(String who, UUID posting, Map<String, ?> more) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", "B1");
    said.put("posting", posting.toString());
    said.put("number", "70145 23461");
    said.put("consent", true);
    said.put("noticeVersion", 1);
    said.putAll(more);
    return perform(who, "contacts.give-work-number", said);
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private String page(String who, String path) {
    return browser(who).get(path).body();
  }

  @Test
  void officersAboveAndTheOwnCommitteeCallWithOneTapAndNobodyElseSeesIt() {
    assertThat(refusals(give("asha", posting("asha"), "70145 23461"))).isEmpty();
    for (String who : List.of("asha", "farida", "chitra", "dinesh", "nisha")) {
      assertThat(page(who, "/u/B1")).as(who).contains("tel:+917014523461", "70145 23461");
      assertThat(page(who, "/u/B1/committee")).as(who).contains("tel:+917014523461");
    }
    for (String who : List.of("gita", "bhola")) {
      assertThat(page(who, "/u/B1/committee")).as(who).doesNotContain("23461");
      assertThat(browser(who).get("/u/B1").statusCode()).as(who).isEqualTo(404);
    }
    join("tara", "auditor", SmallWorld.AC1);
    assertThat(page("tara", "/u/B1")).contains("asha").doesNotContain("23461");
    assertThat(page("tara", "/u/B1/committee")).contains("asha").doesNotContain("23461");
  }

  @Test
  void theNumberOfWhoeverStandsAboveIsNotSeenFromBelow() {
    assertThat(refusals(give("chitra", posting("chitra"), "7014523499"))).isEmpty();
    assertThat(page("chitra", "/u/SEC1/committee")).contains("23499");
    assertThat(page("asha", "/u/SEC1/committee")).doesNotContain("23499");
  }

  @Test
  void itIsGivenForOnesOwnPostOnlyAndWithConsentToTheNoticeThatIsShown() {
    UUID own = posting("asha");
    assertThat(refusals(give("asha", posting("bhola"), Map.of()))).containsExactly(4351);
    assertThat(refusals(give("asha", UUID.randomUUID(), Map.of()))).containsExactly(4351);
    assertThat(refusals(give("asha", own, "12345"))).containsExactly(4352);
    assertThat(refusals(give("asha", own, Map.of("consent", false)))).containsExactly(4353);
    assertThat(refusals(give("asha", own, Map.of("noticeVersion", 7)))).containsExactly(4354);
  }

  @Test
  void theLedgerKeepsNoticeAndDayAndTheTableNoReadableNumber() {
    UUID posting = posting("farida");
    give("farida", posting, "7014523477");
    give("farida", posting, "7014523478");
    assertThat(
            database
                .writer()
                .sql(
                    """
                    /* all cells */ select kind || ' ' || notice_version from work_number_consent
                    where posting_id = :posting and day >= :day
                    """)
                .param("posting", posting)
                .param("day", LocalDate.now(ZONE).minusDays(1))
                .query(String.class)
                .list())
        .containsExactly("given 1", "given 1");
    byte[] sealed =
        database
            .writer()
            .sql("/* all cells */ select value_sealed from work_number where posting_id = :posting")
            .param("posting", posting)
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("7014523478");
    assertThat(page("asha", "/u/B1/committee")).contains("70145 23478").doesNotContain("23477");
  }

  @Test
  void itEndsWithThePost() {
    UUID posting = join("hema", "unit-secretary", SmallWorld.BOOTH_1);
    give("hema", posting, "7014523455");
    assertThat(page("asha", "/u/B1/committee")).contains("23455");
    endPost(posting);
    assertThat(page("asha", "/u/B1/committee")).doesNotContain("23455");
    give("asha", posting("asha"), "7014523461");
    numbers.forgetEnded(access);
    assertThat(there(posting)).isZero();
    assertThat(there(posting("asha"))).isEqualTo(1);
  }

  private int there(UUID posting) {
    return database
        .writer()
        .sql("/* all cells */ select count(*) from work_number where posting_id = :posting")
        .param("posting", posting)
        .query(Integer.class)
        .single();
  }

  @Test
  void thePageOfOnesOwnNumbersShowsTheNoticeAndTakesTheForm() {
    Browser gita = browser("gita");
    assertThat(gita.get("/me").body()).contains("/me/work-number");
    assertThat(gita.get("/me/work-number").body())
        .contains("मिटा दिया जाता है", "name=\"consent\"");
    gita.post(
        "/acts/contacts.give-work-number",
        "id",
        id().toString(),
        "posting",
        posting("gita").toString(),
        "number",
        "७०१४५२३४३३",
        "consent",
        "true",
        "noticeVersion",
        "1");
    assertThat(gita.get("/me/work-number").body()).contains("70145 23433", "नंबर वापस लें");
  }
}

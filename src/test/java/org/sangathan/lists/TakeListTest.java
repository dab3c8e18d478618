package org.sangathan.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Hari and Ila preside over the first constituency; booth 1 and booth 3 lie in it.
@OwnDatabase
class TakeListTest extends InSmallWorld {
  @LocalServerPort private int port;

  @BeforeEach
  void presidents() {
    if (accounts.actor("hari").isPresent()) return;
    join("hari", "constituency-president", SmallWorld.AC1);
    join("ila", "constituency-president", SmallWorld.AC1);
    enrol("B1", "शकुन्तला देवी", "9876561001");
    enrol("B1", "रुक्मिणी देवी", "9876561002");
    enrol("B3", "तारा देवी", "9876561003");
    enrol("B4", "दूर की मीना", "9876561004");
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

  private String enrol(String unit, String name, String phone) {
    return subject(perform("nisha", "membership.enrol-member", enrolment(unit, name, phone)));
  }

  private Reply ask(String who, String unit, int told, Object... more) {
    Object[] said = {"below", true, "told", told, "kind", "csv", "reason", "meeting"};
    Object[] rest = {"numbers", "masked", "columns", List.of("phone", "unit")};
    Object[] all = new Object[said.length + rest.length + more.length];
    System.arraycopy(said, 0, all, 0, said.length);
    System.arraycopy(rest, 0, all, said.length, rest.length);
    System.arraycopy(more, 0, all, said.length + rest.length, more.length);
    return say(who, "lists.take-list", unit, all);
  }

  private int here() {
    return Math.toIntExact(claimed("AC1"));
  }

  /// Asked for by Hari, approved by Ila.
  private String allowed(int told, Object... more) {
    String list = subject(ask("hari", "AC1", told, more));
    Reply approved = say("ila", "approvals.approve-deed", "AC1", "proposal", list);
    assertThat(refusals(approved)).isEmpty();
    return list;
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  private HttpResponse<String> take(String who, String list, String form) {
    return browser(who).get("/u/AC1/people/lists/" + list + "." + form);
  }

  private static String file(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static void refused(HttpResponse<String> answer, int status, int number) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(String.valueOf(number));
  }

  @Test
  void aListWaitsForASecondPersonAndThenGoesToWhoeverAskedAlone() {
    String list = subject(ask("hari", "AC1", here()));
    refused(take("hari", list, "csv"), 404, 4306);
    assertThat(refusals(say("hari", "approvals.approve-deed", "AC1", "proposal", list)))
        .containsExactly(2502);
    assertThat(browser("ila").get("/approvals").body())
        .contains("बैठक में बुलाना", "CSV फ़ाइल", "छिपे हुए", "<dd>" + here() + "</dd>");
    say("ila", "approvals.approve-deed", "AC1", "proposal", list);

    refused(take("ila", list, "csv"), 404, 4306);
    refused(take("nisha", list, "csv"), 404, 4306);
    refused(take("hari", list, "xlsx"), 404, 4306);
    String file = file(take("hari", list, "csv"));
    assertThat(file).contains("शकुन्तला देवी", "तारा देवी", "98xxxxxx01", "कक्ष 1 B1");
    assertThat(file).doesNotContain("दूर की मीना").doesNotContain("61001").doesNotContain("1985");
  }

  @Test
  void eachFileSaysWhoTookItWhenWhyAndWhoAgreedAndEachRowItsNumber() {
    String list = allowed(here());
    String number = Taking.number(UUID.fromString(list));
    file(take("hari", list, "csv"));
    String[] rows = file(take("hari", list, "csv")).strip().split("\r?\n");
    assertThat(rows).hasSize(here() + 2);
    for (int i = 1; i <= here(); i++) assertThat(rows[i]).startsWith(number + "/2/" + i + ",");
    assertThat(rows[rows.length - 1])
        .contains("सूची " + number + "/2", "hari", "ila", "बैठक में बुलाना", "चंदनपुर उत्तर");

    String printed = allowed(here(), "kind", "print");
    String page = file(take("hari", printed, "print"));
    String mark = "सूची " + Taking.number(UUID.fromString(printed)) + "/1 · ले गए: hari";
    assertThat(page.split(mark, -1)).hasSize(3);

    String book = allowed(here(), "kind", "xlsx");
    byte[] bytes = browser("hari").download("/u/AC1/people/lists/" + book + ".xlsx");
    assertThat(new String(bytes, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void whoTookAListStandsInTheTrailOfEachPersonOnIt() {
    String person = enrol("B1", "कमला देवी", "9876561031");
    String list = allowed(here());
    assertThat(browser("dinesh").get("/u/B1/people/" + person + "/looks").body())
        .doesNotContain("लोगों की सूची ले गए");
    file(take("hari", list, "csv"));
    assertThat(browser("dinesh").get("/u/B1/people/" + person + "/looks").body())
        .contains("लोगों की सूची ले गए")
        .contains("hari");
  }

  @Test
  void threeTimesAndThreeDaysAndNoMore() {
    String list = allowed(here());
    for (int i = 0; i < 3; i++) file(take("hari", list, "csv"));
    refused(take("hari", list, "csv"), 403, 4308);

    String late = allowed(here());
    database
        .writer()
        .sql("update list_taking set ends_at = now() where cell_id = :cell and id = :id")
        .param("cell", SmallWorld.place("AC1").cell())
        .param("id", UUID.fromString(late))
        .update();
    refused(take("hari", late, "csv"), 403, 4307);
  }

  @Test
  void wholeNumbersComeOnlyToThoseWhoMaySeeThem() {
    String list = allowed(here(), "numbers", "whole");
    assertThat(file(take("hari", list, "csv"))).contains("98765 61001").doesNotContain("98xxx");

    say(
        "nisha",
        "access.define-post",
        "N",
        "code",
        "list-keeper",
        "nameHi",
        "सूची",
        "nameEn",
        "Keeper",
        "capabilities",
        List.of("people.show-people", "lists.take-list", "lists.show-lists"),
        "enter",
        "own-and-below",
        "see",
        "own-and-below",
        "search",
        "own-and-below");
    join("jaya", "list-keeper", "AC1");
    assertThat(refusals(ask("jaya", "AC1", here(), "numbers", "whole"))).containsExactly(4303);
    assertThat(browser("jaya").get("/u/AC1/people/lists").body()).doesNotContain("value=\"whole\"");
  }

  @Test
  void aListThatBecameMuchLongerIsAskedForAgain() {
    String list = allowed(here());
    for (int i = 0; i < 12; i++) enrol("B2", "नई बहन " + (char) ('क' + i), "98765612" + (10 + i));
    refused(take("hari", list, "csv"), 422, 4309);
    refused(take("hari", allowed(here() - 11), "csv"), 422, 4309);
    assertThat(file(take("hari", allowed(here()), "csv"))).contains("नई बहन");
  }

  @Test
  void whatADayAllowsIsToldAndNoMoreIsHandedOut() {
    join("kiran", "constituency-president", SmallWorld.AC2);
    join("lata", "constituency-president", SmallWorld.AC2);
    assertThat(refusals(ask("kiran", "AC2", 5001))).containsExactly(4304);
    assertThat(refusals(ask("kiran", "AC2", 501, "numbers", "whole"))).containsExactly(4304);
    assertThat(refusals(ask("kiran", "AC2", 1001, "kind", "print"))).containsExactly(4305);
    assertThat(refusals(ask("kiran", "AC2", 0))).containsExactly(4301);
    assertThat(refusals(ask("kiran", "AC2", 1, "columns", List.of("caste")))).containsExactly(4302);

    String list = subject(ask("kiran", "AC2", 1));
    say("lata", "approvals.approve-deed", "AC2", "proposal", list);
    database
        .writer()
        .sql(
            """
            insert into list_quota (account_id, day, rows, numbers) values (:account, :day, 5000, 0)
            """)
        .param("account", actor("kiran").account())
        .param("day", LocalDate.now(ZoneId.of("Asia/Kolkata")))
        .update();
    HttpResponse<String> answer = browser("kiran").get("/u/AC2/people/lists/" + list + ".csv");
    refused(answer, 429, 4310);
    assertThat(answer.body()).contains("5,000 में से 0 ही बाकी").doesNotContain("दूर की मीना");
    assertThat(browser("kiran").get("/u/AC2/people/lists").body()).contains("0 पंक्तियाँ");
  }

  @Test
  void whosePostEndedMeanwhileTakesNothing() {
    UUID posting = join("mohan", "constituency-president", SmallWorld.AC1);
    String list = subject(ask("mohan", "AC1", here()));
    say("ila", "approvals.approve-deed", "AC1", "proposal", list);
    Browser mohan = browser("mohan");
    assertThat(refusals(endPost(posting))).isEmpty();
    assertThat(mohan.get("/u/AC1/people/lists/" + list + ".csv").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyAsksForTheListOfAnotherUnitOrWithoutTheRight() {
    assertThat(refusals(ask("hari", "AC2", 1))).isNotEmpty();
    assertThat(refusals(ask("asha", "B1", 1))).isNotEmpty();
    assertThat(browser("asha").get("/u/B1/people/lists").statusCode()).isEqualTo(404);
    assertThat(browser("asha").get("/u/B1/people").body()).doesNotContain("people/lists");
    assertThat(browser("hari").get("/u/AC2/people/lists").statusCode()).isEqualTo(404);
  }

  @Test
  void whereNobodyElseCouldApproveOneAloneMay() {
    String list = subject(ask("nisha", "N", 20));
    assertThat(list).doesNotContain("refused");
    String page = browser("nisha").get("/u/N/people/lists").body();
    assertThat(page).contains(list + ".csv", "मंज़ूरी: अकेले");
    assertThat(file(browser("nisha").get("/u/N/people/lists/" + list + ".csv")))
        .contains("दूर की मीना");
  }

  @Test
  void theUnitAndThoseAboveSeeWhichListsWereTaken() {
    String number = Taking.number(UUID.fromString(allowed(here())));
    assertThat(browser("dinesh").get("/u/D1/people/lists").body()).contains(number, "मंज़ूरी: ila");
    assertThat(browser("hari").get("/u/AC1/people/lists").body()).contains(number);
    assertThat(browser("dinesh").get("/u/AC2/people/lists").body()).doesNotContain(number);
  }
}

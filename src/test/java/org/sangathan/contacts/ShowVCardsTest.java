package org.sangathan.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Asha works at booth 1, Farida is its secretary, Gita works at booth 2 next door.
@OwnDatabase
class ShowVCardsTest extends InSmallWorld {
  @LocalServerPort private int port;

  @BeforeEach
  void neighbours() {
    if (accounts.actor("farida").isPresent()) return;
    join("farida", "unit-secretary", SmallWorld.BOOTH_1);
    join("gita", "booth-worker", SmallWorld.BOOTH_2);
    join("tara", "auditor", SmallWorld.AC1);
    give("asha", "7014523461");
    give("farida", "7014523462");
  }

  private void join(String name, String post, String unit) {
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), post, SmallWorld.place(unit), LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private String posting(String who) {
    return access.postsOf(actor(who).account()).getFirst().posting().toString();
  }

  private void give(String who, String number) {
    assertThat(
            refusals(
                say(
                    who,
                    "contacts.give-work-number",
                    "B1",
                    "posting",
                    posting(who),
                    "number",
                    number,
                    "consent",
                    true,
                    "noticeVersion",
                    1)))
        .isEmpty();
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  @Test
  void whoeverSeesTheNumbersTakesThemOneAndAll() {
    String all = browser("dinesh").get("/u/B1/committee.vcf").body();
    assertThat(all)
        .contains(
            "FN:asha\r\n",
            "FN:farida\r\n",
            "TEL;TYPE=WORK,VOICE:+917014523461\r\n",
            "TITLE:बूथ कार्यकर्ता\r\n")
        .startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
        .endsWith("END:VCARD\r\n");
    assertThat(browser("dinesh").get("/u/B1/committee/" + posting("farida") + ".vcf").body())
        .contains("FN:farida", "23462")
        .doesNotContain("asha", "23461");
    assertThat(browser("asha").get("/u/B1/committee.vcf").body()).contains("23462");
    assertThat(browser("dinesh").get("/u/B1/committee").body())
        .contains("/u/B1/committee.vcf", "/committee/" + posting("asha") + ".vcf");
  }

  @Test
  void nobodyElseDoes() {
    for (String who : List.of("gita", "bhola", "tara")) {
      assertThat(browser(who).get("/u/B1/committee.vcf").statusCode()).as(who).isEqualTo(404);
      assertThat(browser(who).get("/u/B1/committee/" + posting("asha") + ".vcf").statusCode())
          .as(who)
          .isEqualTo(404);
    }
    assertThat(browser("tara").get("/u/B1/committee").body()).doesNotContain(".vcf");
    // Of another unit of one's own, nobody is found by an id from elsewhere.
    assertThat(browser("dinesh").get("/u/B2/committee/" + posting("asha") + ".vcf").statusCode())
        .isEqualTo(404);
    assertThat(browser("dinesh").get("/u/B1/committee/" + UUID.randomUUID() + ".vcf").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoWasTakenReadsOfIt() {
    browser("chitra").get("/u/B1/committee/" + posting("asha") + ".vcf");
    assertThat(browser("asha").get("/me/looks").body()).contains("chitra");
    assertThat(browser("farida").get("/me/looks").body()).doesNotContain("chitra");
  }

  @Test
  void linesAreFoldedByOctetsBetweenLettersAndNothingInANameIsTakenForASeparator() {
    String name = "श्रीमती पूर्णिमा विश्वकर्मा, उर्फ़ गुड्डी; (महानगर) ".repeat(3).strip();
    String card =
        new VCard(UUID.randomUUID(), name, "अध्यक्ष", "वार्ड 1\\2", "सप्तदेश", "+917014523461")
            .text();
    assertThat(card.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\ufffd"));
    assertThat(card.replace("\r\n ", ""))
        .contains(
            "\r\nFN:" + name.replace(",", "\\,").replace(";", "\\;") + "\r\n",
            "ORG:सप्तदेश;वार्ड 1\\\\2\r\n");
  }
}

package org.sangathan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class LooksTest extends InSmallWorld {

  @LocalServerPort private int port;

  private Browser browser(String name) {
    Browser browser = new Browser(port);
    browser.signIn(name, PASSWORD);
    return browser;
  }

  private String enrol(String unit, String phone) {
    return subject(perform("nisha", "membership.enrol-member", enrolment(unit, "सीता", phone)));
  }

  private List<Map<String, @Nullable Object>> looksAt(String person) {
    return database
        .writer()
        .sql(
            """
            /* all cells */
            select capability, door, address, cardinality(people) as people, account_id
            from look where people @> array[cast(:person as uuid)] order by at, id
            """)
        .param("person", person)
        .query()
        .listOfRows();
  }

  @Test
  void whoeverOpensAPersonIsWrittenDown() {
    String sita = enrol("B1", "9871111101");
    assertThat(browser("asha").get("/u/B1/people/" + sita).statusCode()).isEqualTo(200);
    assertThat(looksAt(sita))
        .singleElement()
        .satisfies(look -> {
          assertThat(look)
              .containsEntry("capability", "people.show-people")
              .containsEntry("door", "page")
              .containsEntry("address", "127.0.0.1")
              .containsEntry("account_id", actor("asha").account());
        });
  }

  @Test
  void aListIsOneLineForEachCellWithAllWhoStoodOnIt() {
    String here = enrol("B1", "9871111201");
    String there = enrol("B4", "9871111202");
    assertThat(browser("dinesh").get("/u/D1/people").statusCode()).isEqualTo(200);
    assertThat(looksAt(here)).isNotEmpty();
    assertThat(looksAt(there)).isNotEmpty();
  }

  @Test
  void whoIsNotShownWasNotLookedAt() {
    String sita = enrol("B1", "9871111301");
    assertThat(browser("bhola").get("/u/B1/people/" + sita).statusCode()).isEqualTo(404);
    assertThat(browser("asha").find("/u/B1/people", "nobodyofthatname").statusCode())
        .isEqualTo(200);
    assertThat(looksAt(sita)).isEmpty();
  }

  @Test
  void whoHoldsAnAccountReadsWhoLookedAtIt() {
    String asha = actor("asha").account().toString();
    assertThat(browser("dinesh").get("/u/B1/accounts").body()).contains(asha);
    assertThat(browser("dinesh").get("/u/B1/accounts/" + asha).statusCode()).isEqualTo(200);
    assertThat(browser("dinesh").get("/u/B1/accounts.csv").statusCode()).isEqualTo(200);
    assertThat(looksAt(asha))
        .hasSize(3)
        .allSatisfy(look ->
            assertThat(look)
                .containsEntry("capability", "access.show-accounts")
                .containsEntry("account_id", actor("dinesh").account()));
    assertThat(browser("asha").get("/me/looks").body()).contains("dinesh", "पदाधिकारियों को देखा");
    assertThat(browser("bhola").get("/me/looks").body()).doesNotContain("पदाधिकारियों को देखा");
  }
}

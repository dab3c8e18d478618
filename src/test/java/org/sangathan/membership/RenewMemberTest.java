package org.sangathan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.figures.FiguresCheck;
import org.sangathan.house.OwnDatabase;
import org.sangathan.house.StatementGuard;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnDatabase
class RenewMemberTest extends InSmallWorld {
  private static final String ACT = "membership.renew-member";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
  private static final int LONG_AGO = 400;

  @Autowired private FiguresCheck check;
  @LocalServerPort private int port;

  private String drive = "";
  private int phones;

  /// A person of booth 1.
  private String recorded(int daysAgo) {
    Map<String, Object> said = enrolment("B1", "रमा", "98765910%02d".formatted(++phones));
    said.put("anyway", true);
    said.put("at", Instant.now().minus(Duration.ofDays(daysAgo)).toString());
    return subject(perform("asha", "membership.enrol-member", said));
  }

  private Reply renew(String who, String unit, String person) {
    return perform(who, ACT, Map.of("id", id().toString(), "unit", unit, "person", person));
  }

  private void openDrive() {
    drive =
        subject(
            perform(
                "dinesh",
                "membership.open-drive",
                Map.of(
                    "id",
                    id().toString(),
                    "unit",
                    "AC1",
                    "nameEn",
                    "Drive",
                    "from",
                    TODAY.minusDays(9).toString(),
                    "to",
                    TODAY.plusDays(9).toString())));
  }

  @AfterEach
  void endDrive() {
    if (drive.isEmpty()) return;
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", id().toString());
    said.put("unit", "AC1");
    said.put("drive", drive);
    said.put("from", "2026-01-01");
    said.put("to", "2026-01-02");
    assertThat(refusals(perform("dinesh", "membership.change-drive", said))).isEmpty();
    drive = "";
  }

  @Test
  void whoeverSaysAgainThatTheyStayIsCountedAtEveryLevel() {
    String person = recorded(LONG_AGO);
    List<String> levels = List.of("B1", "SEC1", "AC1", "D1", "S1", "N");
    List<Long> before = levels.stream().map(unit -> figure(unit, "renewed")).toList();
    long claimed = claimed("N");

    assertThat(refusals(renew("asha", "B1", person))).isEmpty();

    assertThat(levels.stream().map(unit -> figure(unit, "renewed")).toList())
        .isEqualTo(before.stream().map(n -> n + 1).toList());
    assertThat(claimed("N")).isEqualTo(claimed);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void itCountsOnceInAYearAndWhoeverIsNewInItHasNothingToRenew() {
    String person = recorded(LONG_AGO);
    Map<String, Object> said = Map.of("id", id().toString(), "unit", "B1", "person", person);
    assertThat(refusals(perform("asha", ACT, said))).isEmpty();
    assertThat(perform("asha", ACT, said).repeated()).isTrue();
    assertThat(refusals(renew("asha", "B1", person))).containsExactly(4127);
    assertThat(refusals(renew("asha", "B1", recorded(0)))).containsExactly(4128);
  }

  @Test
  void itCountsOnceInADrive() {
    String person = recorded(12);
    openDrive();
    assertThat(refusals(renew("asha", "B1", person))).isEmpty();
    assertThat(refusals(renew("asha", "B1", person))).containsExactly(4127);
    assertThat(refusals(renew("asha", "B1", recorded(3)))).containsExactly(4128);
  }

  @Test
  void itGoesWithThePersonAndStaysCountedWhereItWasSaid() {
    String person = recorded(LONG_AGO);
    renew("asha", "B1", person);
    long there = figure("B1", "renewed");
    Map<String, Object> move =
        Map.of("id", id().toString(), "unit", "B1", "person", person, "to", "B4");
    assertThat(refusals(perform("dinesh", "membership.move-person", move))).isEmpty();

    assertThat(refusals(renew("bhola", "B4", person))).containsExactly(4127);
    assertThat(figure("B1", "renewed")).isEqualTo(there);
    assertThat(check.look().isClean()).isTrue();
  }

  @Test
  void onlyWhoeverStandsInTheUnitIsRenewed() {
    String person = recorded(LONG_AGO);
    assertThat(refusals(renew("chitra", "B2", person))).containsExactly(4113);
    assertThat(refusals(renew("bhola", "B1", person))).containsExactly(1012);
    perform(
        "asha",
        "membership.withdraw-person",
        Map.of("id", id().toString(), "unit", "B1", "person", person, "ground", "asked"));
    assertThat(refusals(renew("asha", "B1", person))).containsExactly(4113);
  }

  @Test
  void theRecountFindsACountWithoutItsRow() {
    String person = recorded(LONG_AGO);
    renew("asha", "B1", person);
    database
        .writer()
        .sql("/* all cells */ delete from renewal where person_id = :person")
        .param("person", UUID.fromString(person))
        .update();
    long counted = figure("N", "renewed");
    assertThat(check.look().units()).isEqualTo(1);
    assertThat(check.mend().isClean()).isTrue();
    assertThat(figure("N", "renewed")).isEqualTo(counted - 1);
  }

  /// The open day, the tree, earlier answers, who stands, the renewal, counters, the act row.
  @Test
  void aRenewalTakesSevenStatements() {
    renew("asha", "B1", recorded(LONG_AGO));
    String person = recorded(LONG_AGO);
    try (StatementGuard.Recording recording = StatementGuard.record()) {
      renew("asha", "B1", person);

      assertThat(recording.transactions())
          .filteredOn(t -> t.stream().anyMatch(sql -> sql.contains("insert into renewal")))
          .singleElement(LIST)
          .hasSize(7);
    }
  }

  @Test
  void thePersonsPageOffersItWhileItWouldCount() {
    String person = recorded(LONG_AGO);
    Browser browser = new Browser(port);
    browser.signIn("asha", PASSWORD);
    String address = "/u/B1/people/" + person;
    assertThat(browser.get(address).body()).contains("/acts/" + ACT).doesNotContain("पिछला");
    assertThat(
            browser
                .post("/acts/" + ACT, "id", id().toString(), "unit", "B1", "person", person)
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.get(address).body())
        .contains("पिछला नवीनीकरण")
        .doesNotContain("/acts/" + ACT);
  }
}

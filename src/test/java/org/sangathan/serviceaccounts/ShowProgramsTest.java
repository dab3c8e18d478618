package org.sangathan.serviceaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ShowProgramsTest {
  @Autowired private AccessWorld world;
  @Autowired private Acts acts;
  @Autowired private EndingPrograms ending;
  private ProgramWorld programs;

  @BeforeEach
  void come() {
    programs = new ProgramWorld(world, acts);
  }

  @Test
  void anOfficerSeesTheProgramsOfTheirUnitsAndNoOthers() {
    Actor rampur = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(rampur, SmallTree.RAMPUR, "Rampur reader");
    programs.token(rampur, SmallTree.RAMPUR, program);
    Browser state = world.browser(world.posted("state-office", SmallTree.STATE));
    assertThat(state.get("/u/STATE/service-accounts").body())
        .contains("Rampur reader", "For the tests", "a test", "सदस्यता दर्ज करने वाला प्रोग्राम");
    Browser sitapur = world.browser(world.posted("in-charge", SmallTree.SITAPUR));
    assertThat(sitapur.get("/u/SITAPUR/service-accounts").body()).doesNotContain("Rampur reader");
    assertThat(sitapur.get("/u/RAMPUR/service-accounts").statusCode()).isEqualTo(404);
    assertThat(sitapur.get("/u/SITAPUR/service-accounts/" + program).statusCode()).isEqualTo(404);
    Browser worker = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(worker.get("/service-accounts").statusCode()).isEqualTo(404);
  }

  @Test
  void theTokenThatThePageShowedIsShownOnce() {
    Actor rampur = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(rampur, SmallTree.RAMPUR, "Once");
    Browser browser = world.browser(rampur);
    String page = browser.get("/u/RAMPUR/service-accounts/" + program).body();
    String secret = page.replaceAll("(?s).*value=\"(sgt_[A-Za-z0-9_-]{43})\".*", "$1");
    assertThat(
            browser
                .post(
                    "/acts/serviceaccounts.make-token",
                    "id",
                    "" + world.newId(),
                    "unit",
                    "RAMPUR",
                    "program",
                    "" + program,
                    "label",
                    "Nightly",
                    "days",
                    "30",
                    "secret",
                    secret)
                .statusCode())
        .isEqualTo(303);
    Browser caller = programs.with(secret);
    assertThat(caller.get("/api/v1/units/BOOTH-1").statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/RAMPUR/service-accounts/" + program).body())
        .contains("Nightly", "पिछला उपयोग")
        .doesNotContain(secret);
  }

  @Test
  void whoCanSeeAUnitsPeopleNamesProgramsAsSuch() {
    programs.kind("seeing-program", "people.show-people");
    Actor sitapur = world.posted("in-charge", SmallTree.SITAPUR);
    UUID program = programs.added(sitapur, SmallTree.SITAPUR, "Mirror");
    ProgramWorld.made(programs.post(sitapur, SmallTree.SITAPUR, program, "seeing-program", 30));
    assertThat(world.access().holdersOf("people.show-people", SmallTree.SITAPUR).contains(program))
        .as("a program is no second person")
        .isFalse();
    Browser browser = world.browser(sitapur);
    assertThat(browser.get("/u/SITAPUR/seen-by").body())
        .containsPattern("Mirror <span class=\"tag\">प्रोग्राम</span>")
        .doesNotContain(sitapur.name() + " <span");
  }

  @Test
  void aMonthAndAWeekBeforeWhoeverMayPostItIsToldAndTheListCountsTheDays() {
    Actor rampur = world.posted("in-charge", SmallTree.RAMPUR);
    EndingPrograms.Soon before = soon(rampur);
    UUID program = programs.added(rampur, SmallTree.RAMPUR, "Ends soon");
    ProgramWorld.made(programs.post(rampur, SmallTree.RAMPUR, program, ProgramWorld.KIND, 31));
    assertThat(soon(rampur)).isEqualTo(before);
    world.step(Duration.ofDays(1));
    assertThat(soon(rampur).soon()).isEqualTo(before.soon() + 1);
    Browser browser = world.browser(rampur);
    assertThat(browser.get("/u/RAMPUR/service-accounts").body())
        .containsPattern("tag-warn\">30 दिन बाकी");
    world.step(Duration.ofDays(23));
    assertThat(soon(rampur).pressing()).isPositive();
    assertThat(world.browser(rampur).get("/u/RAMPUR/service-accounts/" + program).body())
        .containsPattern("tag-warn\">7 दिन बाकी");
    assertThat(soon(world.posted("in-charge", SmallTree.SITAPUR)).soon()).isZero();
    assertThat(soon(world.posted("booth-worker", SmallTree.BOOTH_1)).soon()).isZero();

    int pressing = soon(rampur).pressing();
    ProgramWorld.made(programs.post(rampur, SmallTree.RAMPUR, program, ProgramWorld.KIND, 200));
    assertThat(soon(rampur).pressing()).as("given anew").isEqualTo(pressing - 1);
  }

  private EndingPrograms.Soon soon(Actor reader) {
    return ending.soon(reader, SmallTree.RAMPUR.unit());
  }

  @Test
  void tokensThatEndedAreFoldedAway() {
    Actor rampur = world.posted("in-charge", SmallTree.RAMPUR);
    UUID program = programs.posted(rampur, SmallTree.RAMPUR, "Folded");
    programs.token(rampur, SmallTree.RAMPUR, program);
    Browser browser = world.browser(rampur);
    String path = "/u/RAMPUR/service-accounts/" + program;
    assertThat(browser.get(path).body()).contains("a test").doesNotContain("समाप्त हो चुका 1 टोकन");
    world.step(Duration.ofDays(30));
    String page = world.browser(rampur).get(path).body();
    assertThat(page).contains("समाप्त हो चुका 1 टोकन");
    assertThat(page.indexOf("a test")).isGreaterThan(page.indexOf("समाप्त हो चुका 1 टोकन"));
    assertThat(world.browser(rampur).get("/u/RAMPUR/service-accounts").body())
        .contains("और 1 समाप्त");
  }
}

package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Reply;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whose term ends soon is told before, to them and to the office above.
@OwnDatabase
class ShowTermsTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private Clock clock;

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private String page(String who, String address) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser.get(address).body();
  }

  private UUID account(String name) {
    return actor(name).account();
  }

  private Reply give(String name, String unit, LocalDate from, LocalDate until) {
    return say(
        "dinesh",
        "access.give-post",
        unit,
        "account",
        account(name),
        "postType",
        "unit-secretary",
        "from",
        from.toString(),
        "until",
        until.toString());
  }

  @Test
  void theHolderAndTheOfficeAboveAreToldAMonthAndAWeekBefore() {
    String kavita = newWorker(SmallWorld.BOOTH_4);
    assertThat(refusals(give(kavita, SmallWorld.SECTOR_2, today(), today().plusDays(20))))
        .isEmpty();
    assertThat(page(kavita, "/me/posts")).contains("20 दिन में समाप्त");
    assertThat(page("dinesh", "/u/D1/terms"))
        .contains(kavita)
        .contains("20 दिन में समाप्त")
        .contains("/u/SEC2/appoint?post=unit-secretary");
    assertThat(page("dinesh", "/u/SEC2")).contains("एक महीने में समाप्त");
    assertThat(page("dinesh", "/u/AC1")).contains("एक महीने में समाप्त");
    assertThat(page(kavita, "/u/SEC2")).contains("आपके पद का कार्यकाल");

    String lata = newWorker(SmallWorld.BOOTH_4);
    give(lata, SmallWorld.SECTOR_2, today(), today().plusDays(7));
    assertThat(page("dinesh", "/u/AC1")).contains("एक सप्ताह में समाप्त");
    String rani = newWorker(SmallWorld.BOOTH_4);
    give(rani, SmallWorld.SECTOR_2, today(), today().plusDays(31));
    String list = page("dinesh", "/u/AC1/terms");
    assertThat(list).contains(lata, kavita).doesNotContain(rani);
    assertThat(list.indexOf(lata)).isLessThan(list.indexOf(kavita));
    assertThat(page(rani, "/me/posts")).doesNotContain("दिन में समाप्त");
  }

  @Test
  void whoseTermIsGivenAnewIsNotSpokenOfAnyMore() {
    String meena = newWorker(SmallWorld.BOOTH_4);
    LocalDate end = today().plusDays(3);
    give(meena, SmallWorld.SECTOR_3, today(), end);
    assertThat(page("dinesh", "/u/SEC3/terms")).contains(meena);
    assertThat(refusals(give(meena, SmallWorld.SECTOR_3, end, end.plusMonths(6)))).isEmpty();
    assertThat(page("dinesh", "/u/SEC3/terms")).doesNotContain(meena);
    assertThat(page(meena, "/me/posts")).doesNotContain("दिन में समाप्त");
    assertThat(page(meena, "/u/SEC3")).doesNotContain("आपके पद का कार्यकाल");
  }

  @Test
  void nobodyLooksIntoUnitsThatAreNotTheirs() {
    Browser bhola = new Browser(port);
    bhola.signIn("bhola", PASSWORD);
    assertThat(bhola.get("/u/D1/terms").statusCode()).isEqualTo(404);
    assertThat(bhola.get("/u/SEC1/terms").statusCode()).isEqualTo(404);
  }

  @Test
  void theTermOfARuleBindsWhoeverAppoints() {
    require("CONSTITUENCY", "unit-secretary", 2, "termMonths", 6);
    String sita = newWorker(SmallWorld.BOOTH_4);
    assertThat(refusals(give(sita, SmallWorld.AC2, today(), today().plusMonths(6).plusDays(1))))
        .containsExactly(4538);
    assertThat(
            refusals(
                say(
                    "dinesh",
                    "access.give-post",
                    SmallWorld.AC2,
                    "account",
                    account(sita),
                    "postType",
                    "unit-secretary")))
        .isEmpty();
    assertThat(
            database
                .reader()
                .sql(
                    """
                    /* all cells */
                    select valid_to from posting where account_id = :account and post_type = 'unit-secretary'
                    """)
                .param("account", account(sita))
                .query(LocalDate.class)
                .single())
        .isEqualTo(today().plusMonths(6));
  }

  private Reply create(String name, Object... more) {
    Object[] said = {
      "name", name, "signInName", name, "language", "hindi", "postType", "unit-secretary"
    };
    return say(
        "dinesh",
        "access.create-account",
        SmallWorld.SECTOR_2,
        Stream.of(said, more).flatMap(Stream::of).toArray());
  }

  private String end(String name) {
    return database
        .reader()
        .sql(
            """
            /* all cells */
            select concat_ws(': ', valid_to, exception) from posting where account_id = :account
            """)
        .param("account", account(name))
        .query(String.class)
        .single();
  }

  @Test
  void itBindsTheFirstPostOfSomebodyNewToo() {
    require("SECTOR", "unit-secretary", 2, "termMonths", 6);
    LocalDate later = today().plusMonths(6).plusDays(1);
    assertThat(refusals(create("new.rekha", "until", later))).containsExactly(4538);
    assertThat(accounts.actor("new.rekha")).isEmpty();
    assertThat(refusals(create("new.rekha"))).isEmpty();
    assertThat(end("new.rekha")).isEqualTo(today().plusMonths(6).toString());
    assertThat(refusals(create("new.usha", "until", later, "exception", "चुनाव तक"))).isEmpty();
    assertThat(end("new.usha")).isEqualTo(later + ": चुनाव तक");
    assertThat(page("dinesh", "/u/SEC2/appoint?post=unit-secretary"))
        .containsSubsequence(
            "access.create-account", "name=\"until\"", "name=\"ground\"", "name=\"acting\"");
  }

  @Test
  void whoeverIsRefusedForTheTermIsAskedForTheReason() {
    require("SECTOR", "unit-secretary", 2, "termMonths", 6);
    Browser browser = new Browser(port);
    browser.signIn("dinesh", PASSWORD);
    String form =
        browser
            .post(
                "/acts/access.create-account",
                "id",
                id().toString(),
                "unit",
                SmallWorld.SECTOR_2,
                "name",
                "Typed",
                "signInName",
                "new.typed",
                "language",
                "hindi",
                "postType",
                "unit-secretary",
                "until",
                today().plusYears(1).toString())
            .body();
    assertThat(form).contains("4538", "name=\"exception\"", "Typed");
  }
}

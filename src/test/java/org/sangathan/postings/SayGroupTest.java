package org.sangathan.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Browser;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Presence;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.OwnGroup;
import org.sangathan.formation.OwnGroup.Group;
import org.sangathan.formation.OwnGroup.Said;
import org.sangathan.house.OwnDatabase;
import org.sangathan.organisation.Level;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What an office-bearer says of themselves, and nobody else.
@OwnDatabase
class SayGroupTest extends InSmallWorld {
  @LocalServerPort private int port;
  @Autowired private OwnGroup groups;
  @Autowired private Formation formation;

  private @Nullable Group of(String who) {
    return groups.of(actor(who).account()).map(Said::group).orElse(null);
  }

  private List<Integer> booths() {
    int booth =
        organisation.treeNow().levels().stream()
            .filter(level -> level.code().equalsIgnoreCase("BOOTH"))
            .map(Level::id)
            .findFirst()
            .orElseThrow();
    int nation = organisation.unit(SmallWorld.NATION).orElseThrow().id();
    Coverage.Shares shares =
        Objects.requireNonNull(formation.coverage(new int[] {nation}, booth).get(nation)).shares();
    return List.of(shares.said(), shares.women(), shares.youth());
  }

  @Test
  void whatIsSaidCountsAtOnceAndCanBeChangedAndTakenBack() {
    require("BOOTH", "booth-worker", 9);
    int said = booths().get(0);
    int women = booths().get(1);
    int youth = booths().get(2);
    String kavita = newWorker(SmallWorld.BOOTH_3);
    assertThat(of(kavita)).isNull();
    say(kavita, "postings.say-group", SmallWorld.BOOTH_3, "group", "young-woman");
    assertThat(of(kavita)).isEqualTo(Group.YOUNG_WOMAN);
    assertThat(booths()).containsExactly(said + 1, women + 1, youth + 1);
    say(kavita, "postings.say-group", SmallWorld.BOOTH_3, "group", "woman");
    assertThat(booths()).containsExactly(said + 1, women + 1, youth);
    say(kavita, "postings.say-group", SmallWorld.BOOTH_3);
    assertThat(of(kavita)).isNull();
    assertThat(booths()).containsExactly(said, women, youth);
  }

  @Test
  void itIsAskedWithTheYesAndNeedNotBeSaid() {
    String lata = newWorker(SmallWorld.BOOTH_3);
    UUID posting =
        UUID.fromString(
            subject(
                say(
                    "nisha",
                    "access.give-post",
                    SmallWorld.SECTOR_2,
                    "account",
                    actor(lata).account(),
                    "postType",
                    "unit-secretary")));
    Browser browser = new Browser(port);
    browser.signIn(lata, PASSWORD);
    assertThat(browser.get("/me/posts").body())
        .contains("आप किस समूह में हैं?")
        .contains("अकेले आपके बारे में");
    say(
        lata,
        "postings.confirm-posting",
        SmallWorld.SECTOR_2,
        "posting",
        posting,
        "group",
        "young");
    assertThat(of(lata)).isEqualTo(Group.YOUNG);
    assertThat(browser.get("/me/posts").body()).contains("<strong>युवक या अन्य");
  }

  @Test
  void thatItBeShownIsAYesOfItsOwnWhichBelongsToWhatWasSaid() {
    String rekha = newWorker(SmallWorld.BOOTH_3);
    Browser browser = new Browser(port);
    browser.signIn(rekha, PASSWORD);
    say(rekha, "postings.say-group", SmallWorld.BOOTH_3, "group", "woman");
    assertThat(browser.get("/me/posts").body())
        .contains("हाँ, रिक्त पद की सूची में मेरे नाम के साथ दिखाएँ")
        .contains("केवल गिना जाता है")
        .doesNotContain("name=\"shown\" value=\"true\" checked");
    browser.post("/acts/postings.say-group", "id", "" + id(), "group", "woman", "shown", "true");
    assertThat(groups.of(actor(rekha).account())).contains(new Said(Group.WOMAN, true));
    assertThat(browser.get("/me/posts").body())
        .contains("आपके नाम के साथ दिखता है")
        .contains("नाम के साथ अब न दिखाएँ")
        .contains("name=\"shown\" value=\"true\" checked");

    accept(rekha, "woman");
    assertThat(groups.of(actor(rekha).account())).contains(new Said(Group.WOMAN, true));
    accept(rekha, "young-woman");
    assertThat(groups.of(actor(rekha).account())).contains(new Said(Group.YOUNG_WOMAN, false));

    say(rekha, "postings.say-group", SmallWorld.BOOTH_3, "group", "woman", "shown", true);
    browser.post("/acts/postings.say-group", "id", "" + id(), "group", "woman");
    assertThat(groups.of(actor(rekha).account())).contains(new Said(Group.WOMAN, false));
    say(rekha, "postings.say-group", SmallWorld.BOOTH_3, "shown", true);
    assertThat(of(rekha)).isNull();
  }

  /// A post more, which they accept and say their group with it.
  private void accept(String who, String group) {
    String posting =
        subject(
            say(
                "nisha",
                "access.give-post",
                group.equals("woman") ? SmallWorld.SECTOR_1 : SmallWorld.SECTOR_2,
                "account",
                actor(who).account(),
                "postType",
                "unit-secretary"));
    say(
        who,
        "postings.confirm-posting",
        SmallWorld.BOOTH_3,
        "posting",
        UUID.fromString(posting),
        "group",
        group);
  }

  @Test
  void nobodyElseSeesItAndNoProgramSaysIt() {
    String meena = newWorker(SmallWorld.BOOTH_3);
    say(meena, "postings.say-group", SmallWorld.BOOTH_3, "group", "woman");
    Browser browser = new Browser(port);
    browser.signIn("nisha", PASSWORD);
    UUID account = actor(meena).account();
    for (String page :
        List.of(
            "/u/B3/committee", "/u/B3/office-bearers/" + account, "/u/B3/accounts/" + account)) {
      assertThat(browser.get(page).body()).contains(meena).doesNotContain("35 से");
    }
    assertThat(of("nisha")).isNull();
    Presence byProgram = new Presence(Presence.Door.PROGRAM, "127.0.0.1", true, null);
    Actor program = new Actor(account, meena, byProgram);
    assertThat(
            refusals(
                acts.perform(
                    program,
                    Acts.nameOf(SayGroup.class),
                    Map.of("id", "" + id(), "unit", "B3", "group", "other"))))
        .containsExactly(4522);
    assertThat(of(meena)).isEqualTo(Group.WOMAN);
  }
}

package org.sangathan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Access;
import org.sangathan.access.Browser;
import org.sangathan.acts.Place;
import org.sangathan.house.OwnDatabase;
import org.sangathan.world.InSmallWorld;
import org.sangathan.world.SmallWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One affiliate is suspended, and nothing else changes.
@OwnDatabase
class SuspendTreeTest extends InSmallWorld {
  @LocalServerPort private int port;

  private List<Integer> suspend(String who, String tree, boolean again) {
    return refusals(
        say(who, "organisation.suspend-tree", SmallWorld.NATION, "tree", tree, "again", again));
  }

  private void hire(String name, String unit) {
    Unit at = organisation.unit(unit).orElseThrow();
    Place place = new Place(at.id(), at.cell(), at.code());
    access.importAccounts(
        List.of(
            new Access.Imported(
                id(), name, name, id(), "unit-president", place, LocalDate.of(2020, 1, 1))),
        PASSWORD);
  }

  private Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  @Test
  void postsInTheTreeOpenNothingUntilItGoesOn() {
    assertThat(
            refusals(
                say(
                    "nisha",
                    "organisation.create-tree",
                    SmallWorld.NATION,
                    "code",
                    "YOUTH",
                    "nameHi",
                    "युवा संगठन",
                    "nameEn",
                    "Youth",
                    "levelHi",
                    "राष्ट्र",
                    "levelEn",
                    "Nation")))
        .isEmpty();
    hire("yuvraj", "YOUTH");
    Browser yuvraj = browser("yuvraj");
    Browser dinesh = browser("dinesh");
    Browser nisha = browser("nisha");
    assertThat(yuvraj.get("/u/YOUTH").statusCode()).isEqualTo(200);

    assertThat(suspend("nisha", "youth", false)).isEmpty();
    assertThat(yuvraj.get("/u/YOUTH").statusCode()).isEqualTo(404);
    assertThat(dinesh.get("/u/D1").statusCode()).isEqualTo(200);
    assertThat(nisha.get("/u/YOUTH").statusCode()).isEqualTo(200);
    assertThat(nisha.get("/levels").body()).contains("निलंबित", "ढाँचा फिर चालू करें");

    assertThat(suspend("nisha", "YOUTH", true)).isEmpty();
    assertThat(yuvraj.get("/u/YOUTH").statusCode()).isEqualTo(200);
  }

  @Test
  void theMainTreeStaysAndOnlyTheTopDecides() {
    assertThat(suspend("nisha", "MAIN", false)).containsExactly(3101);
    assertThat(suspend("nisha", "NONE", false)).containsExactly(3013);
    assertThat(suspend("dinesh", "MAIN", false)).containsExactly(1012);
  }
}

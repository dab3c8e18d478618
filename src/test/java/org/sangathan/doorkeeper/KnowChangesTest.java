package org.sangathan.doorkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class KnowChangesTest {
  private static final String LOOK = "देखें: यह आपने किया?";

  @Autowired private AccessWorld world;

  @BeforeEach
  void rest() {
    world.forgetTries();
  }

  @Test
  void whatTheOwnerKnowsIsNoNewsAndStaysInTheList() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    world.browser(worker);
    assertThat(own.get("/me/door").body()).contains("यह सब मैंने किया");
    assertThat(
            own.post("/acts/doorkeeper.know-changes", "id", world.newId().toString())
                .headers()
                .firstValue("Location"))
        .hasValue("/me/door");
    assertThat(own.get("/me").body()).doesNotContain(LOOK);
    assertThat(own.get("/me/door").body())
        .contains("नए ब्राउज़र से साइन इन हुआ")
        .doesNotContain("यह सब मैंने किया");
  }

  @Test
  void whatChangesLaterIsNewsAgain() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    own.get("/me/door");
    own.post("/acts/doorkeeper.know-changes", "id", world.newId().toString());
    world.browser(worker);
    assertThat(own.get("/me").body()).contains(LOOK);
  }

  @Test
  void aProgramDoesNotSayItInItsOwnersName() {
    Actor worker = world.posted("booth-worker", SmallTree.BOOTH_1);
    Browser own = world.browser(worker);
    world.browser(worker);
    String answer =
        world
            .browser()
            .with("Authorization", "Bearer " + world.token(worker))
            .postJson("/api/v1/acts/doorkeeper.know-changes", "{\"id\":\"" + world.newId() + "\"}")
            .body();
    assertThat(answer).contains("2091");
    assertThat(own.get("/me").body()).contains(LOOK);
  }
}

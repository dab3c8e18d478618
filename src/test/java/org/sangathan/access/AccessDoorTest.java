package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.database.TestDatabase.Profile;
import org.sangathan.house.OwnDatabase;
import org.sangathan.words.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The first day of an organisation, behind https.
@AccessTest
@OwnDatabase(Profile.GUARDED)
@TestPropertySource(properties = "sangathan.public-url=https://sangathan.example")
class AccessDoorTest {
  @Autowired private AccessWorld world;

  private List<Complaint> create(String name, String password) {
    return world
        .database()
        .transact(() ->
            world
                .access()
                .createFirstAdministrator(
                    new Access.FirstAdministrator("आशा", name, Language.HINDI, password),
                    SmallTree.NATION,
                    world.today().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndHoldsEverything() {
    assertThat(world.accounts().isEmpty()).isTrue();
    assertThat(create("98390 55667", "short"))
        .singleElement()
        .satisfies(c -> assertThat(c.field()).isEqualTo("password"));
    assertThat(create("!", "window-moss-77"))
        .singleElement()
        .satisfies(c -> assertThat(c.field()).isEqualTo("signInName"));
    assertThat(create("98390 55667", "window-moss-77")).isEmpty();
    assertThat(world.accounts().isEmpty()).isFalse();
    assertThatThrownBy(() -> create("98390 66778", "window-moss-77"))
        .isInstanceOf(IllegalStateException.class);
    Actor asha = world.accounts().actor("+919839055667").orElseThrow();
    assertThat(world.anotherNode().posting(asha, "exchange.anything", SmallTree.BOOTH_3))
        .isPresent();
    assertThat(world.access().holders(SmallTree.NATION.unit()))
        .singleElement()
        .satisfies(h -> assertThat(h.name()).isEqualTo("आशा"));
    assertThat(world.accounts().names(List.of(asha.account())))
        .containsEntry(asha.account(), "आशा");

    cookiesAreForHttpsOnly();
  }

  private void cookiesAreForHttpsOnly() {
    HttpResponse<String> in = world.browser().signIn("9839055667", "window-moss-77");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("__Host-"))
        .isNotEmpty()
        .allSatisfy(
            c -> assertThat(c).contains("Secure").contains("Path=/").doesNotContain("Domain"));
    assertThat(in.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(
            world.browser().get("/language?to=en&back=/sign-in").headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("language="))
        .singleElement()
        .satisfies(c -> assertThat(c).contains("Secure"));
  }
}

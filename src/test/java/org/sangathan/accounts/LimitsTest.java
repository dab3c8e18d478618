package org.sangathan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessHouse;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// The clock stands still unless it is told to step.
@SpringBootTest(
    classes = {AccessHouse.class, AccessWorld.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "sangathan.demo=true",
      "sangathan.limit-address=60",
      "sangathan.limit-person=40",
      "sangathan.limit-program=80",
      "sangathan.limit-search=5",
      "sangathan.limit-list=3",
      "sangathan.limit-unmask=2"
    })
class LimitsTest {
  @Autowired private AccessWorld world;

  private static int allowed(Supplier<HttpResponse<String>> ask) {
    for (int i = 0; i < 1_000; i++) if (ask.get().statusCode() == 429) return i;
    throw new AssertionError("nothing held it back");
  }

  @Test
  void whoAsksWithoutEndWaitsAndNobodyElseDoes() {
    world.step(Duration.ofMinutes(2));
    Browser greedy = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    Browser neighbour = world.browser(world.posted("booth-worker", SmallTree.BOOTH_2));
    assertThat(allowed(() -> greedy.get("/lounge/1"))).isBetween(30, 40);
    assertThat(neighbour.get("/lounge/1").statusCode()).isEqualTo(200);
    world.step(Duration.ofSeconds(3));
    assertThat(allowed(() -> greedy.get("/lounge/1"))).isEqualTo(2);
    world.step(Duration.ofMinutes(2));
    assertThat(greedy.get("/lounge/1").statusCode()).isEqualTo(200);
  }

  @Test
  void theyAreToldKindlyAndWhenToComeAgain() {
    world.step(Duration.ofMinutes(2));
    Browser greedy = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    allowed(() -> greedy.get("/lounge/1"));
    HttpResponse<String> page = greedy.get("/lounge/1");
    assertThat(page.body()).contains("एक मिनट रुकें").contains("1023").contains("</html>");
    assertThat(Integer.parseInt(page.headers().firstValue("Retry-After").orElse("")))
        .isBetween(1, 60);
  }

  @Test
  void aFormThatComesTooOftenIsNotTakenIn() {
    world.step(Duration.ofMinutes(2));
    Browser greedy = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    allowed(() -> greedy.get("/lounge/1"));
    assertThat(greedy.post("/acts/accounts.set-preferences").statusCode()).isEqualTo(429);
    Browser stranger = world.browser();
    allowed(() -> stranger.get("/hall"));
    assertThat(stranger.post("/sign-in", "name", "a", "password", "b").statusCode()).isEqualTo(429);
  }

  @Test
  void strangersAreCountedByAddressAndThoseInsideAreNot() {
    world.step(Duration.ofMinutes(2));
    Browser inside = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    Browser stranger = world.browser();
    assertThat(allowed(() -> stranger.get("/hall"))).isBetween(30, 60);
    assertThat(world.browser().get("/lounge/1").statusCode()).isEqualTo(429);
    assertThat(world.browser().get("/sign-in").statusCode()).isEqualTo(429);
    // Only a proxy that the operator named is believed when it tells another address.
    Browser pretender = world.browser().with("X-Forwarded-For", "203.0.113.77");
    assertThat(pretender.get("/sign-in").statusCode()).isEqualTo(429);
    assertThat(inside.get("/lounge/1").statusCode()).isEqualTo(200);
    // A style sheet costs a tenth.
    world.step(Duration.ofSeconds(1));
    assertThat(allowed(() -> stranger.get("/static/css/none.css"))).isBetween(8, 10);
  }

  @Test
  void programsMayAskMoreOftenAndReadInWhichLanguageTheyWait() {
    world.step(Duration.ofMinutes(2));
    String token = world.token(world.posted("state-office", SmallTree.STATE));
    Browser program = world.browser().with("Authorization", "Bearer " + token);
    assertThat(allowed(() -> program.get("/api/v1/units/BOOTH-1"))).isEqualTo(80);
    HttpResponse<String> refused = program.get("/api/v1/units/BOOTH-1");
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("\"number\":1023").contains("\"status\":429");
    Browser nobody = world.browser().with("Authorization", "Bearer sgt_" + "x".repeat(43));
    assertThat(allowed(() -> nobody.get("/api/v1/units/BOOTH-1"))).isBetween(30, 60);
  }

  @Test
  void searchesAndListsAndUnmaskingAreRarer() {
    world.step(Duration.ofHours(2));
    Actor office = world.posted("state-office", SmallTree.STATE);
    Browser one = world.browser(office);
    assertThat(allowed(() -> one.find("/u/STATE/accounts", "ra"))).isEqualTo(5);
    assertThat(one.get("/u/STATE/accounts?sought=").statusCode()).isEqualTo(200);
    assertThat(allowed(() -> one.get("/u/STATE/accounts.csv"))).isEqualTo(3);
    assertThat(allowed(() -> one.post("/acts/people.unmask-phone"))).isEqualTo(2);
    world.step(Duration.ofMinutes(1));
    assertThat(one.find("/u/STATE/accounts", "ra").statusCode()).isEqualTo(200);
    assertThat(one.post("/acts/people.unmask-phone").statusCode()).isEqualTo(429);
  }

  @Test
  void aClockThatIsPutBackKeepsNobodyOut() {
    Allowance two = new Allowance(2, Duration.ofMinutes(1));
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    assertThat(two.take("a", now, 1)).isZero();
    assertThat(two.take("a", now, 1)).isZero();
    assertThat(two.take("a", now, 1)).isPositive();
    assertThat(two.take("a", now.minus(Duration.ofHours(5)), 1)).isZero();
  }

  @Test
  void aFloodOfAddressesTakesNoRoomAndHardlyHitsAnybody() {
    Allowance few = new Allowance(100, Duration.ofMinutes(1));
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    for (int i = 0; i < 200_000; i++) few.take("2001:db8::" + i, now, 1);
    int kept = 0;
    for (int i = 0; i < 1_000; i++) if (!few.take("198.51.100." + i, now, 1).isZero()) kept++;
    assertThat(kept).isZero();
  }

  @Test
  void whatIsLiftedHoldsNobody() {
    Allowance lifted = new Allowance(0, Duration.ofMinutes(1));
    Instant now = Instant.now();
    for (int i = 0; i < 10_000; i++) assertThat(lifted.take("a", now, 1)).isZero();
  }
}

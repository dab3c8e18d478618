package org.sangathan.doorkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.AccessTest;
import org.sangathan.access.AccessWorld;
import org.sangathan.access.Browser;
import org.sangathan.access.SmallTree;
import org.sangathan.accounts.Proof;
import org.sangathan.acts.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class FailedTriesTest {
  private static final String TYPED = "quokka-not-mine";

  @Autowired private AccessWorld world;
  @Autowired private FailedTries failures;
  @Autowired private FailureStore store;

  private Actor worker = new Actor(new UUID(0, 0), "");

  @BeforeEach
  void settle() {
    world.forgetTries();
    world.database().writer().sql("delete from failed_try").update();
    worker = world.posted("booth-worker", SmallTree.BOOTH_1);
  }

  private List<String> lines() {
    return failures.last(1).stream()
        .map(f -> f.way() + " " + f.outcome() + " " + f.network() + " " + f.tries())
        .toList();
  }

  /// All that is kept of it, as text.
  private String kept() {
    return String.join(
        "\n",
        world
            .database()
            .reader()
            .sql("select f::text from failed_try f")
            .query((row, n) -> row.getString(1))
            .list());
  }

  @Test
  void aWrongPasswordIsALineWithTheAccountAndWithoutWhatWasTyped() {
    for (int i = 0; i < 3; i++) world.browser().signIn(worker.name(), TYPED);
    assertThat(lines()).containsExactly("PASSWORD 2022 127.0.0.1 3");
    assertThat(kept())
        .contains(worker.account().toString())
        .doesNotContain(TYPED)
        .doesNotContain(worker.name());
  }

  @Test
  void aNameThatNobodyBearsIsALineWithoutAnybody() {
    world.browser().signIn("nobody-at-all", TYPED);
    assertThat(lines()).containsExactly("PASSWORD 2022 127.0.0.1 1");
    assertThat(kept())
        .contains("00000000-0000-0000-0000-000000000000")
        .doesNotContain("nobody-at-all");
  }

  @Test
  void whoIsTooQuickIsALineToo() {
    for (int i = 0; i < 6; i++) world.browser().signIn(worker.name(), TYPED);
    assertThat(lines()).containsExactly("PASSWORD 2022 127.0.0.1 5", "PASSWORD 2023 127.0.0.1 1");
  }

  @Test
  void everyOtherWayIsALine() {
    Browser own = world.browser(worker);
    own.get("/me/sign-ins");
    own.post(
        "/acts/signin.set-pin", "id", world.newId().toString(), "pin", "481590", "again", "481590");
    own.get("/me");
    own.post("/sign-out");
    own.get("/sign-in");
    own.post("/sign-in", "pin", "481591");
    Browser stranger = world.browser();
    stranger.get("/open/ABCD-EFGH-JKLM-NPQR");
    stranger.get("/sign-in");
    stranger.post("/sign-in/code", "ask", UUID.randomUUID().toString(), "code", "123456");
    stranger.get("/sign-in/passkey");
    stranger.post("/sign-in/passkey", "challenge", "none", "credential", "none");
    world
        .browser()
        .with("Authorization", "Bearer sgt_" + "x".repeat(43))
        .get("/api/v1/units/BOOTH-1");
    assertThat(lines())
        .containsExactlyInAnyOrder(
            "PIN 2034 127.0.0.1 1",
            "SLIP 2043 127.0.0.1 1",
            "CODE 2032 127.0.0.1 1",
            "PASSKEY 2071 127.0.0.1 1",
            "TOKEN 2021 127.0.0.1 1");
    assertThat(kept()).doesNotContain("ABCD").doesNotContain("sgt_").doesNotContain("481591");
  }

  @Test
  void theOwnerReadsHowManyThereWereSinceTheLastTime() {
    world.browser(worker);
    world.step(Duration.ofDays(2));
    world.browser().signIn(worker.name(), TYPED);
    world.browser().signIn(worker.name(), TYPED);
    Browser own = world.browser(worker);
    assertThat(own.get("/me").body()).contains("2 कोशिशें असफल रहीं");
    assertThat(own.get("/me/sign-ins").body()).contains("2 कोशिशें असफल रहीं");
    assertThat(own.get("/me/door").body()).contains("पासवर्ड से", "2 कोशिशें", "127.0.0.1");
    Browser other = world.browser(world.posted("booth-worker", SmallTree.BOOTH_1));
    assertThat(other.get("/me").body()).doesNotContain("कोशिशें असफल");
    assertThat(other.get("/me/door").body()).doesNotContain("127.0.0.1 ·");
  }

  @Test
  void aStrangerWithManyAddressesFillsNoDisk() {
    Instant at = Instant.parse("2026-11-01T10:15:00Z");
    world
        .database()
        .writer()
        .sql(
            """
            insert into failed_try
            select date_trunc('hour', :at::timestamptz), 'PASSWORD', '00000000-0000-0000-0000-000000000000',
                   'network ' || n, 2022, 1, :at::timestamptz
              from generate_series(1, :many) n
            """)
        .param("at", at.toString())
        .param("many", FailureStore.MOST_NETWORKS)
        .update();
    UUID whose = worker.account();
    for (int i = 0; i < 20; i++) {
      store.add(new FailureStore.Try(Proof.PASSWORD, whose, "203.0.113." + i, 2022, at));
    }
    assertThat(store.of(whose, 100))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.tries()).isEqualTo(20);
          assertThat(line.network()).isEmpty();
        });
  }

  @Test
  void theyAreForgottenAfterThirtyDays() {
    world.browser().signIn(worker.name(), TYPED);
    store.sweep(Instant.EPOCH);
    assertThat(lines()).hasSize(1);
    world.step(Duration.ofDays(31));
    assertThat(lines()).isEmpty();
  }
}

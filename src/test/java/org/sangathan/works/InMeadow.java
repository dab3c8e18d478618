package org.sangathan.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.sangathan.access.Browser;
import org.sangathan.database.Jobs;
import org.sangathan.world.InSmallWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The small world with a long act in it, and a node that does what is asked for.
@Import(CountSheep.Meadow.class)
@TestPropertySource(properties = "sangathan.jobs=true")
abstract class InMeadow extends InSmallWorld {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @LocalServerPort int port;
  @Autowired CountSheep sheep;
  @Autowired Jobs jobs;

  @AfterEach
  void settleAgain() {
    sheep.gate.drainPermits();
    if (!jobs.isRunning()) jobs.start();
  }

  Semaphore gate() {
    return sheep.gate;
  }

  Browser browser(String who) {
    Browser browser = new Browser(port);
    browser.signIn(who, PASSWORD);
    return browser;
  }

  /// Says that so many sheep shall be counted; the address at which that is watched.
  static String count(Browser browser, String id, String many) {
    HttpResponse<String> answer =
        browser.post("/acts/works.count-sheep", "id", id, "unit", "B1", "sheep", many);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo("/works/" + id + "?begun");
    return "/works/" + id;
  }

  /// The page as soon as it says that.
  static String awaitPage(Browser browser, String address, String words) {
    return await(() -> browser.get(address).body(), page -> page.contains(words));
  }

  interface Look<T> {
    T look();
  }

  static <T> T await(Look<T> look, Predicate<T> wanted) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    T seen = look.look();
    while (!wanted.test(seen)) {
      assertThat(System.nanoTime()).as("%s", seen).isLessThan(until);
      seen = look.look();
    }
    return seen;
  }

  String noted(String id) {
    return CountSheep.noted(database, id);
  }
}

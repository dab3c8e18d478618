package org.sangathan.doorkeeper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.sangathan.accounts.Accounts;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which pages the module's forms stand, and what it forgets at night.
@Configuration(proxyBeanMethods = false)
class DoorkeeperWiring {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Duration FAILURES_KEPT = Duration.ofDays(30);

  @Bean
  FormPage knowChangesForm() {
    return new FormPage(
        KnowChanges.class, said -> Doorkeeper.PAGE, (said, made) -> Doorkeeper.PAGE);
  }

  @Bean
  FormPage cutOffEverythingForm() {
    return new FormPage(
        CutOffEverything.class, said -> Doorkeeper.PAGE, (said, made) -> "/me/sign-ins");
  }

  @Bean
  Job sweepDoorChanges(DoorStore store, FailureStore failures, Accounts accounts, Clock clock) {
    return new Job(
        "doorkeeper.sweep",
        LocalTime.of(3, 40),
        () -> {
          Instant now = clock.instant();
          store.sweep(now.minus(KEPT));
          failures.sweep(now.minus(FAILURES_KEPT));
          accounts.newsOnlyOf(store.accountsWithNews(now.minus(Doorkeeper.NEWS)));
        });
  }
}

package org.sangathan.passkeys;

import java.time.Clock;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which page the module's forms stand, and what is swept out.
@Configuration(proxyBeanMethods = false)
class PasskeysWiring {
  private static final String PAGE = "/me/passkeys";

  @Bean
  FormPage addPasskeyForm() {
    return new FormPage(AddPasskey.class, said -> PAGE, (said, made) -> PAGE);
  }

  @Bean
  FormPage removePasskeyForm() {
    return new FormPage(RemovePasskey.class, said -> PAGE, (said, made) -> PAGE);
  }

  @Bean
  Job sweepChallenges(PasskeyStore store, Clock clock) {
    return new Job("passkeys.sweep", LocalTime.of(3, 45), () -> store.sweep(clock.instant()));
  }
}

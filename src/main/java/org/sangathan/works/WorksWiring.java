package org.sangathan.works;

import java.time.Clock;
import java.time.LocalTime;
import org.sangathan.database.Errand;
import org.sangathan.database.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorksWiring {

  @Bean
  Errand doWork(WorkRunner runner) {
    return new Errand(Works.ERRAND, runner::run);
  }

  @Bean
  Job forgetOldWorks(WorkStore store, Clock clock) {
    return new Job(
        "works.forget-old",
        LocalTime.of(3, 20),
        () -> store.forgetEndedBefore(clock.instant().minus(Works.KEPT)));
  }
}

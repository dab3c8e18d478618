package org.sangathan.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

  @Bean
  Job dropOldTrail(TrailKeeping keeping, Clock clock) {
    return new Job(
        "audit.drop-old", LocalTime.of(3, 40), () -> keeping.dropOld(LocalDate.now(clock)));
  }
}

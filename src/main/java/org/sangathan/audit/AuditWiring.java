package org.sangathan.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

  @Bean
  Job dropOldTrail(TrailKeeping keeping, Clock clock) {
    return new Job(
        "audit.drop-old", LocalTime.of(3, 40), () -> keeping.dropOld(LocalDate.now(clock)));
  }

  @Bean
  @Order(90)
  UnitTab trailTab() {
    return new UnitTab("audit.trail.title", "/trail", ShowTrail.CAPABILITY);
  }
}

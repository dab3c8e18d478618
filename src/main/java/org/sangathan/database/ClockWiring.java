package org.sangathan.database;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Time comes from outside: the organisation's own zone decides when a day ends.
@Configuration(proxyBeanMethods = false)
class ClockWiring {
  @Bean
  Clock clock(@Value("${sangathan.zone:Asia/Kolkata}") String zone) {
    return Clock.system(ZoneId.of(zone));
  }
}

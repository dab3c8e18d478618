package org.sangathan.figures;

import java.time.LocalTime;
import org.sangathan.database.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresWiring {
  /// Some minutes after midnight, so that a clock that is a little ahead closes no living day.
  @Bean
  Job closeDay(DayClose close) {
    return new Job("figures.close-day", LocalTime.of(0, 5), close::close);
  }
}

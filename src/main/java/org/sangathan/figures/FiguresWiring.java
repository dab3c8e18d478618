package org.sangathan.figures;

import java.time.LocalTime;
import java.util.List;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.database.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FiguresWiring {
  @Bean
  AskedOfGate askedForFigures() {
    return new AskedOfGate(List.of(Figures.SHOW_UNIT));
  }

  /// Some minutes after midnight, so that a clock that is a little ahead closes no living day.
  @Bean
  Job closeDay(DayClose close) {
    return new Job("figures.close-day", LocalTime.of(0, 5), close::close);
  }
}

package org.sangathan.figures;

import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FiguresWiring {
  @Bean
  @Order(10)
  UnitTab overviewTab() {
    return new UnitTab("figures.tab.overview", "", "figures.show-unit");
  }

  /// Some minutes after midnight, so that a clock that is a little ahead closes no living day.
  @Bean
  Job closeDay(DayClose close) {
    return new Job("figures.close-day", LocalTime.of(0, 5), close::close);
  }

  /// From a pinned figure one goes to its own page.
  @Bean
  FormPage pinFigureForm() {
    return new FormPage(
        PinFigure.class, said -> "/u/" + said.code("unit"), (said, pin) -> "/p/" + pin);
  }
}

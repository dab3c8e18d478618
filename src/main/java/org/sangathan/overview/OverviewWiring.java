package org.sangathan.overview;

import org.sangathan.figures.Figures;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class OverviewWiring {
  @Bean
  @Order(10)
  UnitTab overviewTab() {
    return new UnitTab("overview.tab", "", Figures.SHOW_UNIT);
  }

  /// From a pinned figure one goes to its own page.
  @Bean
  FormPage pinFigureForm() {
    return new FormPage(
        PinFigure.class, said -> "/u/" + said.code("unit"), (said, pin) -> "/p/" + pin);
  }
}

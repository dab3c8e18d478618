package org.sangathan.roll;

import java.util.List;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where the list stands, and what is asked beside seeing it.
@Configuration(proxyBeanMethods = false)
class RollWiring {

  @Bean
  @Order(20)
  UnitTab peopleTab() {
    return new UnitTab("people.title", "/people", ShowPeople.SEE);
  }

  @Bean
  AskedOfGate askedForSearch() {
    return new AskedOfGate(List.of(ShowPeople.SEARCH));
  }
}

package org.sangathan.targets;

import org.sangathan.pages.FormPage;
import org.sangathan.pages.FormPage.Typed;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where the forms of targets stand, and where one goes from them.
@Configuration(proxyBeanMethods = false)
class TargetsWiring {

  @Bean
  @Order(15)
  UnitTab targetsTab() {
    return new UnitTab("targets.title", "/targets", "targets.show-targets");
  }

  @Bean
  FormPage setTargetForm() {
    return new FormPage(SetTarget.class, TargetsWiring::page, (said, target) -> page(said));
  }

  @Bean
  FormPage cascadeTargetForm() {
    return new FormPage(CascadeTarget.class, TargetsWiring::page, (said, target) -> page(said));
  }

  @Bean
  FormPage setTargetsForm() {
    return new FormPage(SetTargets.class, TargetsWiring::byHand, (said, target) -> page(said));
  }

  private static String byHand(Typed said) {
    return "/u/%s/targets/by-hand?drive=%s&measure=%s&level=%s"
        .formatted(said.code("unit"), said.code("drive"), said.code("measure"), said.code("level"));
  }

  private static String page(Typed said) {
    String drive = said.code("drive");
    return "/u/" + said.code("unit") + "/targets" + (drive.isEmpty() ? "" : "?drive=" + drive);
  }
}

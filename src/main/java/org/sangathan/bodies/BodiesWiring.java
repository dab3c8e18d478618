package org.sangathan.bodies;

import org.jspecify.annotations.Nullable;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The module's place among the parts of a unit, and on which pages its forms stand.
@Configuration(proxyBeanMethods = false)
class BodiesWiring {

  @Bean
  @Order(13)
  UnitTab bodiesTab() {
    return new UnitTab("bodies.title", "/bodies", Bodies.SHOW);
  }

  @Bean
  FormPage formBodyForm() {
    return new FormPage(
        FormBody.class, BodiesWiring::forming, (said, made) -> all(said) + "/" + made);
  }

  private static String forming(FormPage.Typed said) {
    String follows = said.code("follows");
    return all(said) + "/form" + (follows.isEmpty() ? "" : "?follows=" + follows);
  }

  @Bean
  FormPage changeBodyForm() {
    return new FormPage(
        ChangeBody.class, said -> one(said) + "/change", (said, changed) -> one(said));
  }

  @Bean
  FormPage noteDecisionForm() {
    return new FormPage(NoteDecision.class, BodiesWiring::one, BodiesWiring::one);
  }

  @Bean
  FormPage dissolveBodyForm() {
    return new FormPage(DissolveBody.class, BodiesWiring::one, BodiesWiring::one);
  }

  private static String all(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/bodies";
  }

  private static String one(FormPage.Typed said) {
    return all(said) + "/" + said.code("body");
  }

  private static String one(FormPage.Typed said, @Nullable String made) {
    return one(said);
  }
}

package org.sangathan.mentoring;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which page the module's forms stand.
@Configuration(proxyBeanMethods = false)
class MentoringWiring {

  @Bean
  FormPage pairMentorForm() {
    return new FormPage(PairMentor.class, MentoringWiring::page, (said, made) -> page(said));
  }

  @Bean
  FormPage endPairForm() {
    return new FormPage(EndPair.class, MentoringWiring::page, (said, made) -> page(said));
  }

  private static String page(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/mentors";
  }
}

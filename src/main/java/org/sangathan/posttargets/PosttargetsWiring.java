package org.sangathan.posttargets;

import org.sangathan.pages.FormPage;
import org.sangathan.pages.FormPage.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which page the module's forms stand.
@Configuration(proxyBeanMethods = false)
class PosttargetsWiring {

  @Bean
  FormPage setPostTargetForm() {
    return new FormPage(SetPostTarget.class, PosttargetsWiring::page, (said, made) -> page(said));
  }

  @Bean
  FormPage takeBackPostTargetForm() {
    return new FormPage(
        TakeBackPostTarget.class, PosttargetsWiring::page, (said, made) -> page(said));
  }

  private static String page(Typed said) {
    String drive = said.code("drive");
    return "/u/%s/post-targets%s"
        .formatted(said.code("unit"), drive.isEmpty() ? "" : "?drive=" + drive);
  }
}

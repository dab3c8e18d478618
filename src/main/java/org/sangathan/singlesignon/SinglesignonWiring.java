package org.sangathan.singlesignon;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which page the module's forms stand.
@Configuration(proxyBeanMethods = false)
class SinglesignonWiring {
  private static final String PAGE = "/me/single-sign-on";

  @Bean
  FormPage linkSingleSignOnForm() {
    return new FormPage(LinkSingleSignOn.class, said -> PAGE, (said, made) -> PAGE);
  }

  @Bean
  FormPage unlinkSingleSignOnForm() {
    return new FormPage(UnlinkSingleSignOn.class, said -> PAGE, (said, made) -> PAGE);
  }
}

package org.sangathan.publicoffices;

import org.sangathan.access.AccountPage;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where the module's pages are reached from, and on which its forms stand.
@Configuration(proxyBeanMethods = false)
class PublicofficesWiring {

  @Bean
  @Order(20)
  AccountPage.Link publicOfficesLink() {
    return new AccountPage.Link("publicoffices.title", "/public-offices/");
  }

  @Bean
  FormPage noteOfficeForm() {
    return new FormPage(NoteOffice.class, PublicofficesWiring::page, (said, made) -> page(said));
  }

  @Bean
  FormPage endOfficeForm() {
    return new FormPage(EndOffice.class, PublicofficesWiring::page, (said, made) -> page(said));
  }

  private static String page(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/public-offices/" + said.code("account");
  }
}

package org.sangathan.lists;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListsWiring {

  @Bean
  FormPage takeListForm() {
    return new FormPage(TakeList.class, ListsWiring::page, (said, list) -> page(said));
  }

  private static String page(FormPage.Typed said) {
    String below = said.get("below").equals("true") ? "true" : "false";
    return "/u/" + said.code("unit") + "/people/lists?below=" + below;
  }
}

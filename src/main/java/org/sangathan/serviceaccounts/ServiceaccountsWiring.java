package org.sangathan.serviceaccounts;

import org.sangathan.acts.Act;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The module's place in the menu, and on which pages its forms stand.
@Configuration(proxyBeanMethods = false)
class ServiceaccountsWiring {

  @Bean
  @Order(82)
  NavigationEntry programsEntry() {
    return new NavigationEntry(
        "serviceaccounts.title", "/service-accounts", "serviceaccounts.show-programs");
  }

  @Bean
  @Order(82)
  UnitTab programsTab() {
    return new UnitTab(
        "serviceaccounts.title", "/service-accounts", "serviceaccounts.show-programs");
  }

  @Bean
  FormPage addProgramForm() {
    return new FormPage(
        AddProgram.class,
        ServiceaccountsWiring::list,
        (said, made) -> list(said) + (made == null ? "" : "/" + made));
  }

  @Bean
  FormPage postProgramForm() {
    return ofOne(PostProgram.class);
  }

  @Bean
  FormPage endProgramPostForm() {
    return ofOne(EndProgramPost.class);
  }

  @Bean
  FormPage makeTokenForm() {
    return ofOne(MakeToken.class);
  }

  @Bean
  FormPage takeBackTokenForm() {
    return ofOne(TakeBackToken.class);
  }

  @Bean
  FormPage closeProgramForm() {
    return new FormPage(CloseProgram.class, ServiceaccountsWiring::one, (said, made) -> list(said));
  }

  private static FormPage ofOne(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, ServiceaccountsWiring::one, (said, made) -> one(said));
  }

  private static String list(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/service-accounts";
  }

  private static String one(FormPage.Typed said) {
    return list(said) + "/" + said.code("program");
  }
}

package org.sangathan.access;

import org.sangathan.pages.FormPage;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// On which pages the module's forms stand, where one goes from them, and its place in the menu.
@Configuration(proxyBeanMethods = false)
class AccessForms {

  @Bean
  @Order(80)
  NavigationEntry accountsEntry() {
    return new NavigationEntry("access.accounts.title", "/accounts", "access.show-accounts");
  }

  @Bean
  @Order(80)
  UnitTab accountsTab() {
    return new UnitTab("access.accounts.title", "/accounts", "access.show-accounts");
  }

  @Bean
  @Order(85)
  NavigationEntry postsEntry() {
    return new NavigationEntry("access.posts.title", "/posts", "access.show-posts");
  }

  @Bean
  FormPage definePostForm() {
    return new FormPage(
        DefinePost.class,
        said -> "/posts/" + (said.code("code").isEmpty() ? "new" : said.code("code")),
        (said, made) -> "/posts/" + said.code("code"));
  }

  @Bean
  FormPage demandSecondProofForm() {
    return new FormPage(DemandSecondProof.class, said -> "/posts", (said, made) -> "/posts");
  }

  @Bean
  FormPage lendPostForm() {
    return new FormPage(LendPost.class, said -> "/me", (said, made) -> "/me");
  }

  @Bean
  FormPage takeBackPostForm() {
    return new FormPage(TakeBackPost.class, said -> "/me", (said, made) -> "/me");
  }

  @Bean
  FormPage createAccountForm() {
    return new FormPage(CreateAccount.class, AccessForms::list, (said, made) -> list(said));
  }

  @Bean
  FormPage givePostForm() {
    return new FormPage(GivePost.class, AccessForms::account, (said, made) -> account(said));
  }

  @Bean
  FormPage endPostForm() {
    return new FormPage(EndPost.class, AccessForms::account, (said, made) -> list(said));
  }

  @Bean
  FormPage issueSlipsForm() {
    return new FormPage(
        IssueSlips.class, AccessForms::slips, (said, made) -> slips(said) + "/print");
  }

  @Bean
  FormPage cutOffAccountForm() {
    return new FormPage(CutOffAccount.class, AccessForms::account, (said, made) -> account(said));
  }

  private static String slips(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/slips";
  }

  private static String list(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/accounts";
  }

  private static String account(FormPage.Typed said) {
    return list(said) + "/" + said.code("account");
  }
}

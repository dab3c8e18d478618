package org.sangathan.postings;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the module's forms stand, and what it says above every page of whoever was appointed.
@Configuration(proxyBeanMethods = false)
class PostingsWiring {

  @Bean
  FormPage importPostingsForm() {
    return new FormPage(ImportPostings.class, PostingsWiring::file, (said, made) -> file(said));
  }

  @Bean
  FormPage undoPostingsForm() {
    return new FormPage(UndoPostings.class, PostingsWiring::file, (said, made) -> file(said));
  }

  @Bean
  FormPage confirmPostingForm() {
    return new FormPage(
        ConfirmPosting.class, said -> ShowOwnPosts.PAGE, (said, made) -> ShowOwnPosts.PAGE);
  }

  @Bean
  FormPage resignPostingForm() {
    return new FormPage(
        ResignPosting.class, said -> ShowOwnPosts.PAGE, (said, made) -> ShowOwnPosts.PAGE);
  }

  private static String file(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/uploads/" + said.code("upload");
  }
}

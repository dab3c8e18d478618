package org.sangathan.postings;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The module's forms stand on the page of the file that was sent.
@Configuration(proxyBeanMethods = false)
class PostingsForms {

  @Bean
  FormPage importPostingsForm() {
    return new FormPage(ImportPostings.class, PostingsForms::file, (said, made) -> file(said));
  }

  @Bean
  FormPage undoPostingsForm() {
    return new FormPage(UndoPostings.class, PostingsForms::file, (said, made) -> file(said));
  }

  private static String file(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/uploads/" + said.code("upload");
  }
}

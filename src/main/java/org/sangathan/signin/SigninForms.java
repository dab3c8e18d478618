package org.sangathan.signin;

import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which pages the module's forms stand, and where one goes from them.
@Configuration(proxyBeanMethods = false)
class SigninForms {

  @Bean
  FormPage changeOwnPasswordForm() {
    return new FormPage(ChangeOwnPassword.class, said -> "/me/password", (said, made) -> "/");
  }
}

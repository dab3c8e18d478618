package org.sangathan.accounts;

import java.util.List;
import org.sangathan.acts.Act;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The module's forms stand on the page of one's own account.
@Configuration(proxyBeanMethods = false)
class AccountsForms {

  @Bean
  AskedOfGate askedForTheMachine() {
    return new AskedOfGate(List.of(SecurityWiring.SHOW_MACHINE));
  }

  @Bean
  FormPage setPreferencesForm() {
    return ofMe(SetPreferences.class);
  }

  @Bean
  FormPage createTokenForm() {
    return ofMe(CreateToken.class);
  }

  @Bean
  FormPage revokeTokenForm() {
    return ofMe(RevokeToken.class);
  }

  private static FormPage ofMe(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, said -> "/me", (said, made) -> "/me");
  }
}

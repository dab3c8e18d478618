package org.sangathan.people;

import org.sangathan.platform.PhoneBlind;
import org.sangathan.platform.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleWiring {
  @Bean
  PhoneBlind phoneBlind(Secrets secrets) {
    return new PhoneBlind(secrets.key("phone-blind"));
  }
}

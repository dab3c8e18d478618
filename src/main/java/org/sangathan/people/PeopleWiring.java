package org.sangathan.people;

import org.sangathan.database.PhoneBlind;
import org.sangathan.database.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleWiring {
  @Bean
  PhoneBlind phoneBlind(Secrets secrets) {
    return new PhoneBlind(secrets.key("phone-blind"));
  }
}

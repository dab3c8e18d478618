package org.sangathan.keys;

import java.time.Clock;
import java.time.LocalTime;
import org.sangathan.database.Database;
import org.sangathan.database.Job;
import org.sangathan.database.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Both keys are asked for when a node starts, so that one without them does not start.
@Configuration(proxyBeanMethods = false)
class KeysWiring {

  @Bean
  PhoneBlind phoneBlind(Secrets secrets) {
    return new PhoneBlind(secrets.key("phone-blind"));
  }

  @Bean
  Keys keys(Database database, Keepers keepers, Clock clock) {
    return new Keys(new KeyStore(database), keepers, clock);
  }

  @Bean
  ColumnSeal columnSeal(Keys keys) {
    return new ColumnSeal(keys);
  }

  @Bean
  Job sealWhatIsNot(Resealing resealing) {
    return new Job("keys.seal", LocalTime.of(2, 40), resealing::sealWhatIsNot);
  }
}

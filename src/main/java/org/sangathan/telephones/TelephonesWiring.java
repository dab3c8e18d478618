package org.sangathan.telephones;

import java.time.Clock;
import java.time.LocalTime;
import org.sangathan.access.AccountPage;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// On which pages the module's forms stand, where they are reached from, and what is swept out.
@Configuration(proxyBeanMethods = false)
class TelephonesWiring {

  @Bean
  @Order(5)
  AccountPage.Link phoneLink() {
    return new AccountPage.Link("telephones.change-phone.label", "/phone/");
  }

  @Bean
  FormPage askPhoneCodeForm() {
    return new FormPage(
        AskPhoneCode.class, said -> ShowOwnPhone.PAGE, (said, made) -> ShowOwnPhone.PAGE);
  }

  @Bean
  FormPage changeOwnPhoneForm() {
    return new FormPage(
        ChangeOwnPhone.class, said -> ShowOwnPhone.PAGE, (said, made) -> ShowOwnPhone.PAGE);
  }

  @Bean
  FormPage changePhoneForm() {
    return new FormPage(
        ChangePhone.class,
        said -> "/u/" + said.code("unit") + "/phone/" + said.code("account"),
        (said, made) -> "/u/" + said.code("unit") + "/slips/print");
  }

  @Bean
  Job sweepPhoneWishes(PhoneWishStore wishes, Clock clock) {
    return new Job("telephones.sweep", LocalTime.of(3, 36), () -> wishes.sweep(clock.instant()));
  }
}

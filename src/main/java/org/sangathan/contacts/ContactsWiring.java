package org.sangathan.contacts;

import java.time.LocalTime;
import java.util.List;
import org.sangathan.access.Access;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsWiring {
  private static final String PAGE = "/me/work-number";

  @Bean
  AskedOfGate askedForNumbers() {
    return new AskedOfGate(List.of(Contacts.SEE_NUMBERS));
  }

  @Bean
  FormPage giveWorkNumberForm() {
    return new FormPage(GiveWorkNumber.class, said -> PAGE, (said, posting) -> PAGE);
  }

  @Bean
  FormPage takeBackWorkNumberForm() {
    return new FormPage(TakeBackWorkNumber.class, said -> PAGE, (said, posting) -> PAGE);
  }

  /// At once they are shown to nobody; at night they go.
  @Bean
  Job forgetNumbersOfEndedPosts(WorkNumbers numbers, Access access) {
    return new Job("contacts.forget-ended", LocalTime.of(3, 30), () -> numbers.forgetEnded(access));
  }
}

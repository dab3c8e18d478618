package org.sangathan.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.database.Secrets;
import org.sangathan.keys.ApartSeal;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureWiring {

  @Bean
  ApartSeal erasedSeal(Secrets secrets) {
    return new ApartSeal(secrets.key("erased"));
  }

  @Bean
  Job destroyOldCopies(ErasureStore store, Clock clock) {
    return new Job(
        "erasure.destroy",
        LocalTime.of(3, 45),
        () -> store.destroy(LocalDate.ofInstant(clock.instant(), clock.getZone())));
  }

  @Bean
  FormPage erasePersonForm() {
    return new FormPage(
        ErasePerson.class,
        said -> people(said) + "/" + said.code("person") + "/erase",
        (said, person) -> people(said));
  }

  @Bean
  FormPage eraseManyForm() {
    return new FormPage(
        EraseMany.class,
        said -> people(said) + "/erased",
        (said, deed) -> people(said) + "/erased");
  }

  @Bean
  FormPage restorePersonForm() {
    return new FormPage(
        RestorePerson.class,
        said -> people(said) + "/erased",
        (said, person) -> people(said) + "/erased");
  }

  private static String people(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/people";
  }
}

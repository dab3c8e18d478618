package org.sangathan.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sangathan.acts.Act;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On which pages the module's forms stand, where one goes from them, and what is swept out.
@Configuration(proxyBeanMethods = false)
class SigninWiring {
  private static final Duration TRIES_KEPT = Duration.ofDays(1);
  private static final Duration ENDED_KEPT = Duration.ofDays(30);

  /// Browsers forget the secret sooner.
  private static final int UNSEEN_DAYS = 400;

  @Bean
  FormPage changeOwnPasswordForm() {
    return new FormPage(ChangeOwnPassword.class, said -> "/me/password", (said, made) -> "/");
  }

  @Bean
  FormPage setPinForm() {
    return ofSignIns(SetPin.class);
  }

  @Bean
  FormPage endSessionForm() {
    return ofSignIns(EndSession.class);
  }

  @Bean
  FormPage cutOffDeviceForm() {
    return ofSignIns(CutOffDevice.class);
  }

  private static FormPage ofSignIns(Class<? extends Act<?, ?>> act) {
    return new FormPage(act, said -> "/me/sign-ins", (said, made) -> "/me/sign-ins");
  }

  @Bean
  Job sweepTheDoor(
      SignInStore tries, CodeStore codes, DeviceStore devices, SlipStore slips, Clock clock) {
    return new Job(
        "signin.sweep",
        LocalTime.of(3, 35),
        () -> {
          Instant now = clock.instant();
          tries.sweep(now.minus(TRIES_KEPT));
          codes.sweep(now);
          slips.sweep(now.minus(ENDED_KEPT));
          devices.sweep(
              now.minus(ENDED_KEPT),
              LocalDate.ofInstant(now, clock.getZone()).minusDays(UNSEEN_DAYS));
        });
  }
}

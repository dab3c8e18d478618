package org.sangathan.approvals;

import java.time.Clock;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ApprovalsWiring {

  @Bean
  @Order(86)
  NavigationEntry approvalsEntry() {
    return new NavigationEntry("approvals.title", "/approvals", "access.give-post");
  }

  @Bean
  FormPage approveDeedForm() {
    return new FormPage(ApproveDeed.class, said -> "/approvals", (said, made) -> "/approvals");
  }

  @Bean
  FormPage declineDeedForm() {
    return new FormPage(DeclineDeed.class, said -> "/approvals", (said, made) -> "/approvals");
  }

  @Bean
  Job forgetOldProposals(ProposalStore store, Clock clock) {
    return new Job(
        "approvals.forget-old", LocalTime.of(3, 25), () -> store.forgetEnded(clock.instant()));
  }
}

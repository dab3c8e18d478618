package org.sangathan.meetings;

import org.sangathan.pages.FormPage;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The module's place among the parts of a unit, and on which page its forms stand.
@Configuration(proxyBeanMethods = false)
class MeetingsWiring {

  @Bean
  @Order(24)
  UnitTab meetingsTab() {
    return new UnitTab("meetings.title", "/meetings", ShowMeetings.SHOW);
  }

  @Bean
  FormPage noteMeetingForm() {
    return new FormPage(NoteMeeting.class, MeetingsWiring::page, (said, meeting) -> page(said));
  }

  @Bean
  FormPage withdrawMeetingForm() {
    return new FormPage(WithdrawMeeting.class, MeetingsWiring::page, (said, meeting) -> page(said));
  }

  private static String page(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/meetings";
  }
}

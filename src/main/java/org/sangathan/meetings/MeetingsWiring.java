package org.sangathan.meetings;

import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
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

  /// Where its unit was redrawn meanwhile it goes on to the page on which it was done.
  @Bean
  FormPage withdrawMeetingForm(Gate gate) {
    return new FormPage(
        WithdrawMeeting.class,
        MeetingsWiring::page,
        (said, meeting) ->
            gate.place(said.code("unit"))
                .map(gate::today)
                .map(Place::code)
                .map(MeetingsWiring::page)
                .orElseGet(() -> page(said)));
  }

  private static String page(FormPage.Typed said) {
    return page(said.code("unit"));
  }

  private static String page(String unit) {
    return "/u/" + unit + "/meetings";
  }
}

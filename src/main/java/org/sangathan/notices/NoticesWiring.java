package org.sangathan.notices;

import java.time.LocalTime;
import java.util.List;
import org.sangathan.acts.AskedOfGate;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.pages.UnitTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Where the module stands in menus, on which pages its forms stand, and what it forgets at night.
@Configuration(proxyBeanMethods = false)
class NoticesWiring {

  @Bean
  @Order(10)
  NavigationEntry noticesEntry() {
    return new NavigationEntry("notices.title", Notices.PAGE, null);
  }

  @Bean
  @Order(25)
  UnitTab noticesTab() {
    return new UnitTab("notices.title", "/notices", Notices.SHOW);
  }

  @Bean
  AskedOfGate askedForTakenBack() {
    return new AskedOfGate(List.of(NoticeTelling.SHOW_TAKEN_BACK));
  }

  @Bean
  FormPage sendNoticeForm() {
    return new FormPage(SendNotice.class, NoticesWiring::archive, (said, notice) -> archive(said));
  }

  @Bean
  FormPage takeBackNoticeForm() {
    return new FormPage(TakeBackNotice.class, NoticesWiring::one, (said, notice) -> one(said));
  }

  @Bean
  Job foldReads(FoldReads folding) {
    return new Job("notices.fold-reads", LocalTime.of(3, 50), folding::fold);
  }

  private static String archive(FormPage.Typed said) {
    return "/u/" + said.code("unit") + "/notices";
  }

  private static String one(FormPage.Typed said) {
    return Notices.PAGE + "/" + said.code("notice");
  }
}

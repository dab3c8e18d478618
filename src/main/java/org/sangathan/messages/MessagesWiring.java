package org.sangathan.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.sangathan.database.Job;
import org.sangathan.pages.FormPage;
import org.sangathan.pages.NavigationEntry;
import org.sangathan.peers.PeerTls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MessagesWiring {
  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  Gateway gateway(
      Environment environment,
      MessageStore store,
      PeerTls tls,
      @Value("${sangathan.demo:false}") boolean demo) {
    GatewaySettings settings = GatewaySettings.of(environment);
    return switch (settings.kind()) {
      case OUTBOX -> new OutboxGateway(demo);
      case FILE -> new FileGateway(settings.path(), settings.entity());
      case HTTP -> new HttpGateway(settings, tls);
      case SMPP -> new SmppGateway(settings, tls, new SmppReceipts(store));
    };
  }

  @Bean
  Job forgetOldMessages(MessageStore store, Clock clock) {
    return new Job(
        "messages.forget-old",
        LocalTime.of(3, 25),
        () -> store.forgetAskedBefore(clock.instant().minus(KEPT)));
  }

  @Bean
  @Order(85)
  NavigationEntry messagesEntry() {
    return new NavigationEntry("messages.title", "/messages", "messages.show-messages");
  }

  @Bean
  FormPage setTemplateForm() {
    return new FormPage(SetTemplate.class, said -> "/messages", (said, made) -> "/messages");
  }
}

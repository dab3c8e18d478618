package org.sangathan.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.ActsRefusal;
import org.sangathan.acts.Gate;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows the top what goes out: the templates with what became of the day's messages, and, where
/// there is no gateway, the messages themselves.
@Controller
class ShowMessages {
  private static final String SHOW = "messages.show-messages";
  private static final String OUTBOX = "messages.show-outbox";
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 200;

  private final MessageStore store;
  private final TemplateStore templates;
  private final Gateway gateway;
  private final Gate gate;
  private final Clock clock;
  private final boolean open;

  ShowMessages(
      MessageStore store,
      TemplateStore templates,
      Gateway gateway,
      Gate gate,
      Clock clock,
      @Value("${sangathan.gateway-show:false}") boolean open) {
    this.store = store;
    this.templates = templates;
    this.gateway = gateway;
    this.gate = gate;
    this.clock = clock;
    this.open = open;
  }

  @GetMapping("/messages")
  @Sees(SHOW)
  MessagesPage messages(Actor actor) {
    onlyAtTheTop(actor, SHOW);
    Instant since = clock.instant().minus(DAY);
    List<MessageStore.Count> counts = store.countsSince(since);
    return new MessagesPage(
        templates.all().stream().map(template -> line(template, counts)).toList(),
        gate.top().code(),
        gateway.reachesPhones(),
        may(actor, Acts.nameOf(SetTemplate.class)),
        hasOutbox() && may(actor, OUTBOX));
  }

  private static MessagesPage.Line line(Template template, List<MessageStore.Count> counts) {
    return new MessagesPage.Line(
        template.code(),
        template.language(),
        template.text(),
        template.registeredAs(),
        template.header(),
        counts.stream()
            .filter(c -> c.template().equals(template.code()))
            .filter(c -> c.language() == template.language())
            .map(c -> new MessagesPage.Count(c.state(), c.messages()))
            .toList());
  }

  @GetMapping("/messages/outbox")
  @Sees(OUTBOX)
  OutboxPage outbox(Actor actor) {
    onlyAtTheTop(actor, OUTBOX);
    if (!hasOutbox()) throw new NotServed(ActsRefusal.PLACE_UNKNOWN);
    return new OutboxPage(
        store.shown(MOST).stream()
            .map(m ->
                new OutboxPage.Line(
                    m.phone(), m.template().filled(m.values()), m.askedAt(), m.state()))
            .toList());
  }

  /// Where there is a gateway, what went out is not kept, and what waits is nobody's to read.
  private boolean hasOutbox() {
    return !gateway.reachesPhones() && (gateway.isShown() || open);
  }

  private boolean may(Actor actor, String capability) {
    return gate.posting(actor, capability, gate.top()).isPresent();
  }

  private void onlyAtTheTop(Actor actor, String capability) {
    if (!may(actor, capability)) throw new NotServed(ActsRefusal.PLACE_UNKNOWN);
  }
}

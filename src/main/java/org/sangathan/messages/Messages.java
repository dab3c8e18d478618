package org.sangathan.messages;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sangathan.acts.Deed;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Short messages to phones: leaving one, and knowing whether it would arrive.
@Component
public class Messages {
  /// With `code` and `minutes`.
  public static final String SIGN_IN_CODE = "sign-in-code";

  /// With `address`, where one signs in.
  public static final String ACCOUNT_OPENED = "account-opened";

  /// Without values.
  public static final String ACCOUNT_CUT_OFF = "account-cut-off";

  /// With `change`, what changed at the account's door, and `time`.
  public static final String DOOR_CHANGED = "door-changed";

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Duration TRIAL = Duration.ofMinutes(1);

  private final MessageStore store;
  private final TemplateStore templates;
  private final Gateway gateway;
  private final Postman postman;
  private final Clock clock;

  Messages(
      MessageStore store, TemplateStore templates, Gateway gateway, Postman postman, Clock clock) {
    this.store = store;
    this.templates = templates;
    this.gateway = gateway;
    this.postman = postman;
    this.clock = clock;
  }

  /// What came of a trial.
  ///
  /// @param told the number that the gateway gave it, or the code of the trouble
  public record Trial(boolean taken, String told) {}

  /// Leaves a message within the present transaction; it goes out within a second after its commit,
  /// and not at all without it.
  ///
  /// @throws IllegalArgumentException if the values do not fit the template
  public void send(Message message) {
    template(message.template(), message.language()).check(message.values());
    store.add(message, clock.instant());
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      postman.ring();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            postman.ring();
          }
        });
  }

  /// In which language messages of this template arrive: in somebody's own, or in the other where
  /// they go out in that alone; empty where they arrive nowhere.
  public Optional<Language> language(String template, Language own) {
    return Stream.of(own, own.other()).filter(one -> canSend(template, one)).findFirst();
  }

  /// There is a gateway and the template bears its numbers; or this is the demo, where messages are
  /// shown on a page.
  boolean canSend(String template, Language language) {
    if (gateway.isShown()) return true;
    return gateway.reachesPhones() && template(template, language).isRegistered();
  }

  /// Hands a sign-in code that opens nothing to the gateway at once and says what came back.
  public Trial tryOut(String phone, Language language) {
    Template template = template(SIGN_IN_CODE, language);
    if (!gateway.reachesPhones()) return new Trial(false, "outbox");
    if (!template.isRegistered()) return new Trial(false, Postman.NOT_REGISTERED);
    Letter letter =
        new Letter(
            Deed.newId(clock.instant(), CHANCE),
            template,
            phone,
            Map.of("code", "000000", "minutes", "1"),
            clock.instant().plus(TRIAL),
            1);
    return switch (gateway.hand(List.of(letter)).getFirst()) {
      case Gateway.Taken(var number) -> new Trial(true, number);
      case Gateway.Kept kept -> new Trial(false, "outbox");
      case Gateway.Later(var trouble) -> new Trial(false, trouble);
      case Gateway.Never(var trouble) -> new Trial(false, trouble);
    };
  }

  private Template template(String code, Language language) {
    return templates
        .find(code, language)
        .orElseThrow(() -> new IllegalArgumentException("no template " + code));
  }
}

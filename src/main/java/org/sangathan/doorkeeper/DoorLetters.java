package org.sangathan.doorkeeper;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.DoorWatch;
import org.sangathan.messages.Message;
import org.sangathan.messages.Messages;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.sangathan.words.Telling;
import org.sangathan.words.Words;
import org.springframework.stereotype.Component;

/// The message to the owner's telephone, where there is one and messages arrive.
@Component
class DoorLetters {
  private static final Duration WORTH_SAYING = Duration.ofDays(1);

  private final Messages messages;
  private final Words words;
  private final Clock clock;

  DoorLetters(Messages messages, Words words, Clock clock) {
    this.messages = messages;
    this.words = words;
    this.clock = clock;
  }

  void send(DoorWatch.Change change, Account owner) {
    String phone = owner.phone();
    if (phone == null) return;
    String template =
        change.kind() == DoorWatch.Kind.CUT_OFF ? Messages.ACCOUNT_CUT_OFF : Messages.DOOR_CHANGED;
    Language own = owner.preferred().language();
    messages
        .language(template, own)
        .map(language ->
            new Message(
                change.id(),
                template,
                phone,
                language,
                template.equals(Messages.DOOR_CHANGED) ? values(change, owner, language) : Map.of(),
                change.at().plus(WORTH_SAYING)))
        .ifPresent(messages::send);
  }

  private Map<String, String> values(DoorWatch.Change change, Account owner, Language language) {
    Preferred reader =
        new Preferred(language, owner.preferred().digits(), owner.preferred().theme());
    return Map.of(
        "change",
        words.say(reader, "doorkeeper.change." + change.kind().code()),
        "time",
        new Telling(words, reader, clock.getZone()).moment(change.at()));
  }
}

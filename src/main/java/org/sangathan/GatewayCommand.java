package org.sangathan;

import java.util.Optional;
import org.sangathan.messages.Messages;
import org.sangathan.words.IndianMobile;
import org.sangathan.words.Language;
import org.springframework.stereotype.Component;

/// `./sangathan gateway try PHONE`: does a message go out, and what does the gateway say?
@Component
class GatewayCommand {
  private final Messages messages;

  GatewayCommand(Messages messages) {
    this.messages = messages;
  }

  int run(String what, String phone, String language, Terminal terminal) {
    Optional<String> e164 = IndianMobile.parse(phone);
    if (!what.equals("try") || e164.isEmpty()) {
      terminal.say("command.unknown", what + " " + phone);
      return 64;
    }
    Messages.Trial trial = messages.tryOut(e164.get(), Language.of(language));
    terminal.say(trial.taken() ? "command.gateway.taken" : "command.gateway.not", trial.told());
    return trial.taken() ? 0 : 1;
  }
}

package org.sangathan;

import java.util.concurrent.locks.LockSupport;
import org.sangathan.keys.Keys;
import org.sangathan.keys.Resealing;
import org.springframework.stereotype.Component;

/// `./sangathan keys`: with which key is how much sealed; `keys rotate`: a new key, and everything
/// sealed with it.
@Component
class KeysCommand {
  private static final long TELL_EVERY = 100_000;

  private final Resealing resealing;

  KeysCommand(Resealing resealing) {
    this.resealing = resealing;
  }

  int run(String what, Terminal terminal) {
    if (!what.equals("show") && !what.equals("rotate")) {
      terminal.say("command.unknown", what);
      return 1;
    }
    if (what.equals("rotate")) rotate(terminal);
    tell(terminal);
    return 0;
  }

  private void rotate(Terminal terminal) {
    resealing.renew();
    terminal.say("command.keys.made");
    // Until then a node may still seal with the key before.
    LockSupport.parkNanos(Keys.KNOWN_EVERYWHERE.plusSeconds(1).toNanos());
    long[] told = {0};
    resealing.replaceOlder(rows -> {
      if (rows - told[0] < TELL_EVERY) return;
      told[0] = rows;
      terminal.say("command.keys.gone-through", rows);
    });
  }

  private void tell(Terminal terminal) {
    resealing
        .rowsByKey()
        .forEach((key, rows) -> {
          if (key == 0) terminal.say("command.keys.plain", rows);
          else terminal.say("command.keys.sealed", key, rows);
        });
  }
}

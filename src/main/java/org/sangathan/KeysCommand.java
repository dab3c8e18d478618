package org.sangathan;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.keys.Keeper;
import org.sangathan.keys.Keys;
import org.sangathan.keys.Resealing;
import org.sangathan.keys.Way;
import org.springframework.stereotype.Component;

/// `./sangathan keys`: with which key is how much sealed; `keys rotate`: a new key, and everything
/// sealed with it, in the way of the one before or in one that is named; `keys move`: the keys
/// wrapped by a token, or by a file again.
@Component
class KeysCommand {
  private static final long TELL_EVERY = 100_000;

  private final Keys keys;
  private final Resealing resealing;

  KeysCommand(Keys keys, Resealing resealing) {
    this.keys = keys;
    this.resealing = resealing;
  }

  /// @param way in which the new key seals
  int run(String what, @Nullable String way, Terminal terminal) {
    if (!what.equals("show") && !what.equals("rotate")) {
      terminal.say("command.unknown", what);
      return 1;
    }
    Optional<Way> wanted = way == null ? Optional.of(keys.way()) : Way.of(way);
    if (wanted.isEmpty()) {
      String all = Arrays.stream(Way.values()).map(Way::code).collect(Collectors.joining(", "));
      terminal.say("command.keys.no-way", String.valueOf(way), all);
      return 1;
    }
    if (what.equals("rotate")) rotate(wanted.get(), terminal);
    tell(terminal);
    return 0;
  }

  /// All keys are wrapped by somebody else from now on.
  ///
  /// @param to `token` or `file`
  int move(String to, Terminal terminal) {
    Optional<Keeper> keeper = Keeper.of(to);
    if (keeper.isEmpty()) {
      terminal.say("command.unknown", "move " + to);
      return 1;
    }
    keys.move(keeper.get());
    terminal.say("command.keys.moved." + to);
    tell(terminal);
    return 0;
  }

  private void rotate(Way way, Terminal terminal) {
    resealing.renew(way);
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
    terminal.say("command.keys.by." + keys.keeper().code());
    resealing
        .rowsByKey()
        .forEach((key, rows) -> {
          if (key == 0) terminal.say("command.keys.plain", rows);
          else terminal.say("command.keys.sealed", key, rows, keys.way(key).code());
        });
  }
}

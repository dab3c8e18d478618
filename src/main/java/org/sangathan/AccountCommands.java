package org.sangathan;

import java.util.List;
import java.util.Locale;
import org.sangathan.accounts.Accounts;
import org.sangathan.doorkeeper.DoorPage;
import org.sangathan.doorkeeper.FailedTries;
import org.sangathan.signin.SignIn;
import org.springframework.stereotype.Component;

/// What only somebody at the machine itself may do to accounts, and see of their doors.
@Component
class AccountCommands {
  private final Accounts accounts;
  private final SignIn signIn;
  private final FailedTries failures;

  AccountCommands(Accounts accounts, SignIn signIn, FailedTries failures) {
    this.failures = failures;
    this.accounts = accounts;
    this.signIn = signIn;
  }

  int createToken(String what, String who, String label, int days, Terminal terminal) {
    if (!what.equals("create")) return unknown(what, terminal);
    return accounts
        .createToken(who, label, days)
        .map(token -> tell("command.token", token, terminal))
        .orElseGet(() -> nobody(who, terminal));
  }

  int reset(String what, String who, Terminal terminal) {
    if (!what.equals("reset")) return unknown(what, terminal);
    return signIn
        .resetPassword(who)
        .map(password -> tell("command.password", password, terminal))
        .orElseGet(() -> nobody(who, terminal));
  }

  int tries(int days, Terminal terminal) {
    List<DoorPage.Failed> last = failures.last(days);
    if (last.isEmpty()) terminal.say("command.tries.none");
    for (DoorPage.Failed failed : last) {
      terminal.plain(
          "%8d  %-9s  %d  %-39s  %s"
              .formatted(
                  failed.tries(),
                  failed.way().name().toLowerCase(Locale.ROOT),
                  failed.outcome(),
                  failed.network().isEmpty() ? "-" : failed.network(),
                  failed.last()));
    }
    return 0;
  }

  private static int tell(String key, String secret, Terminal terminal) {
    terminal.say(key);
    terminal.plain(secret);
    return 0;
  }

  private static int nobody(String who, Terminal terminal) {
    terminal.say("command.nobody", who);
    return 1;
  }

  private static int unknown(String what, Terminal terminal) {
    terminal.say("command.unknown", what);
    return 64;
  }
}

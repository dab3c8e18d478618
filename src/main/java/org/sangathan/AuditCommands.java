package org.sangathan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.audit.Finding;
import org.sangathan.audit.Heads;
import org.sangathan.audit.TrailCheck;
import org.springframework.stereotype.Component;

/// `./sangathan doctor --audit`: is the trail as it was written? `./sangathan heads`: what the last
/// days came to, for writing down.
@Component
class AuditCommands {
  private static final int MOST_TOLD = 1_000;

  private final TrailCheck check;
  private final Heads heads;

  AuditCommands(TrailCheck check, Heads heads) {
    this.check = check;
    this.heads = heads;
  }

  /// @param day whose lines are looked at; null for all days
  int look(@Nullable LocalDate day, Terminal terminal) {
    List<Finding> found = check.look(day);
    found.stream().limit(MOST_TOLD).forEach(finding -> tell(finding, terminal));
    if (found.isEmpty()) terminal.say("command.audit.clean");
    else terminal.say("command.audit.found", found.size());
    return found.isEmpty() ? 0 : 1;
  }

  private static void tell(Finding finding, Terminal terminal) {
    String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Instant at = finding.at();
    terminal.say(
        "command.audit." + kind,
        finding.day().toString(),
        Objects.toString(finding.cell(), ""),
        Objects.toString(finding.what(), "?"),
        at == null ? "" : at,
        Objects.toString(finding.id(), ""),
        finding.number());
  }

  int heads(int days, Terminal terminal) {
    List<Heads.Printed> last = heads.last(days);
    if (last.isEmpty()) terminal.say("command.heads.none");
    for (Heads.Printed head : last) {
      terminal.plain(head.day() + " " + head.hash() + "  " + head.lines());
      terminal.plain("  " + head.signature() + "  " + head.publicKey());
    }
    return 0;
  }
}

package org.sangathan.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.AccountWatch;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// The door of the module for whoever shows persons: a page that was not written down is not shown.
@Component
public class Looks implements AccountWatch {
  private static final String ACCOUNTS = "access.show-accounts";

  /// By which capabilities persons are looked at.
  static final List<String> NAMES =
      List.of("people.show-people", "lists.take-list", "audit.show-looks", ACCOUNTS);

  private static final SecureRandom CHANCE = new SecureRandom();

  private final Database database;
  private final Ledger ledger;
  private final LookStore store;
  private final Gate gate;
  private final Clock clock;

  Looks(Database database, Ledger ledger, LookStore store, Gate gate, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.store = store;
    this.gate = gate;
    this.clock = clock;
  }

  /// To be called before the page is answered; durable when it returns. Of a page without persons
  /// there is nothing to write.
  ///
  /// @param people who was shown, by the cell in which they lie
  public void seen(Actor actor, String capability, Place place, Map<Integer, List<UUID>> people) {
    if (people.isEmpty()) return;
    Instant now = clock.instant();
    UUID posting = gate.posting(actor, capability, place).orElse(null);
    List<LookStore.Seen> seen =
        people.entrySet().stream()
            .map(e -> new LookStore.Seen(e.getKey(), Deed.newId(now, CHANCE), e.getValue()))
            .toList();
    LookStore.Look look = new LookStore.Look(actor, capability, place.unit(), posting, now);
    database.transact(() -> store.write(look, ledger.hold(), seen));
  }

  /// Accounts lie in no cell: the look is kept where the office is.
  @Override
  public void seen(Actor actor, Place place, List<UUID> accounts) {
    if (!accounts.isEmpty()) seen(actor, ACCOUNTS, place, Map.of(place.cell(), accounts));
  }
}

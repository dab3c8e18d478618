package org.sangathan.serviceaccounts;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Presence;
import org.springframework.stereotype.Component;

/// What holds for everything that is done to programs: people do it, in the unit that keeps the
/// program. A program of any other unit is answered like none.
@Component
class KeptPrograms {
  private final ProgramStore store;

  KeptPrograms(ProgramStore store) {
    this.store = store;
  }

  /// @return why it cannot be done to that program; empty when it can
  Optional<Complaint> whyNot(Deed<?> deed, UUID program) {
    Optional<Complaint> door = whyNot(deed);
    if (door.isPresent()) return door;
    return store.find(program).filter(p -> p.unit() == deed.place().unit()).isPresent()
        ? Optional.empty()
        : Optional.of(new Complaint("program", ServiceaccountsRefusal.PROGRAM_UNKNOWN));
  }

  /// Programs do not tend programs, not even by a token of a person who may.
  Optional<Complaint> whyNot(Deed<?> deed) {
    return deed.actor().presence().door() == Presence.Door.PROGRAM
        ? Optional.of(new Complaint("", ServiceaccountsRefusal.BY_A_PROGRAM))
        : Optional.empty();
  }
}

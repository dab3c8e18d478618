package org.sangathan.membership;

import java.util.UUID;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.springframework.stereotype.Component;

/// Writes what is settled for a drive, with the unit that settles it: the one in which the actor
/// holds their post.
@Component
class Settling {
  private final DriveStore store;
  private final KnownDrives known;
  private final Gate gate;

  Settling(DriveStore store, KnownDrives known, Gate gate) {
    this.store = store;
    this.known = known;
    this.gate = gate;
  }

  void open(DriveStore.Opened drive, DriveTerms terms, Deed<?> deed) {
    store.open(drive, deed.receivedAt());
    settle(drive.id(), terms, deed);
  }

  void settle(UUID drive, DriveTerms terms, Deed<?> deed) {
    store.settle(drive, gate.home(deed.actor()).unit(), terms, deed.receivedAt());
    known.changed();
  }
}

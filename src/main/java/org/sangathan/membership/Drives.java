package org.sangathan.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// The drives, for the modules that say how far they are.
@Component
public class Drives {
  private final DriveStore store;
  private final Organisation organisation;

  Drives(DriveStore store, Organisation organisation) {
    this.store = store;
    this.organisation = organisation;
  }

  /// Those within which the unit lies, the latest first.
  public List<Drive> over(int unit) {
    Tree tree = organisation.tree();
    return store.all().stream().filter(drive -> tree.within(unit, drive.scope())).toList();
  }

  /// The drive of that id, if the unit lies in it; as the transaction of an act sees it.
  ///
  /// @param tree as that transaction sees it
  public Optional<Drive> overHere(Tree tree, UUID id, int unit) {
    return store.allHere().stream()
        .filter(drive -> drive.id().equals(id) && tree.within(unit, drive.scope()))
        .findFirst();
  }
}

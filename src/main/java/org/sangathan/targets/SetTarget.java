package org.sangathan.targets;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.membership.Drive;
import org.sangathan.membership.Drives;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Sets what one unit is to reach in a drive. The unit in which the actor holds their post is the
/// issuer; what another one has set stays beside it.
@Component
class SetTarget implements Act<SetTarget.Form, SetTarget.Outcome> {
  static final long MOST = 1_000_000_000L;

  record Form(UUID drive, TargetMeasure measure, long value) {}

  enum Outcome implements Acceptance {
    SET(5201);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final Drives drives;
  private final Gate gate;
  private final TargetStore store;

  SetTarget(Organisation organisation, Drives drives, Gate gate, TargetStore store) {
    this.organisation = organisation;
    this.drives = drives;
    this.gate = gate;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Place place = deed.place();
    Tree tree = organisation.treeNow();
    Optional<Drive> drive = drives.overHere(tree, form.drive, place.unit());
    if (drive.isEmpty()) return Answer.refused("drive", TargetsRefusal.DRIVE_UNKNOWN);
    if (drive.get().isOver(deed.day())) {
      return Answer.refused("drive", TargetsRefusal.DRIVE_IS_OVER);
    }
    if (tree.isClosed(place.unit())) {
      return Answer.refused("unit", TargetsRefusal.UNIT_CLOSED);
    }
    if (form.value < 0 || form.value > MOST) {
      return Answer.refused("value", TargetsRefusal.TARGET_UNLIKELY, MOST);
    }
    store.add(
        new TargetStore.Key(form.drive, form.measure, gate.home(deed.actor()).unit()),
        deed.receivedAt(),
        new TargetStore.Columns(
            new int[] {place.cell()}, new int[] {place.unit()}, new long[] {form.value}));
    return Answer.accepted(Outcome.SET);
  }
}

package org.sangathan.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Sets what one unit is to reach in a drive. The unit in which the actor holds their post is the
/// issuer; what another one has set stays beside it.
@Component
class SetTarget implements Act<SetTarget.Form, SetTarget.Outcome> {
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
  private final TargetRules rules;
  private final Gate gate;
  private final TargetStore store;

  SetTarget(Organisation organisation, TargetRules rules, Gate gate, TargetStore store) {
    this.organisation = organisation;
    this.rules = rules;
    this.gate = gate;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Place place = deed.place();
    Tree tree = organisation.treeNow();
    List<Complaint> complaints = new ArrayList<>(rules.drive(tree, place, form.drive, deed.day()));
    complaints.addAll(TargetRules.value(form.value));
    if (tree.isClosed(place.unit())) {
      complaints.add(new Complaint("unit", TargetsRefusal.UNIT_CLOSED));
    }
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    store.add(
        new TargetStore.Key(form.drive, form.measure, gate.home(deed.actor()).unit()),
        deed.receivedAt(),
        new TargetStore.Columns(
            new int[] {place.cell()}, new int[] {place.unit()}, new long[] {form.value}));
    return Answer.accepted(Outcome.SET);
  }
}

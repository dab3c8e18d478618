package org.sangathan.posttargets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.targets.TargetMeasure;
import org.sangathan.targets.TargetRules;
import org.springframework.stereotype.Component;

/// Takes back what one's own unit has set for a kind of post; what another one has set stays, and
/// that it was set once stays on record.
@Component
class TakeBackPostTarget implements Act<TakeBackPostTarget.Form, TakeBackPostTarget.Outcome> {
  static final String NAME = Acts.nameOf(TakeBackPostTarget.class);

  /// @param postType the code of the kind of post
  record Form(UUID drive, String postType, TargetMeasure measure) {}

  enum Outcome implements Acceptance {
    TAKEN_BACK(5653);

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
  private final PostTargetStore store;

  TakeBackPostTarget(
      Organisation organisation, TargetRules rules, Gate gate, PostTargetStore store) {
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
    PostTargetStore.Key key =
        new PostTargetStore.Key(
            form.drive, form.postType, form.measure, gate.home(deed.actor()).unit());
    if (store.present(key, tree.allCells(place.unit()), place.unit()) == 0) {
      complaints.add(new Complaint("postType", PosttargetsRefusal.POST_TARGET_UNKNOWN));
    }
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    store.add(key, place, deed.receivedAt(), 0);
    return Answer.accepted(Outcome.TAKEN_BACK);
  }
}

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

/// Sets what each holder of one kind of post in a unit and below it is to reach in a drive: one
/// number for each. The unit in which the actor holds their post is the issuer; what another one
/// has set stays beside it. Said again for a unit further down, by the same issuer, the nearer
/// number holds there.
@Component
class SetPostTarget implements Act<SetPostTarget.Form, SetPostTarget.Outcome> {
  static final String NAME = Acts.nameOf(SetPostTarget.class);

  /// @param postType the code of the kind of post
  record Form(UUID drive, String postType, TargetMeasure measure, long value) {}

  enum Outcome implements Acceptance {
    SET(5651),
    NOTHING_NEW(5652);

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
  private final Rules rules;
  private final Gate gate;
  private final PostTargetStore store;

  /// What can have a target, and which number can be one.
  @Component
  record Rules(TargetRules targets, PostsWithTargets posts) {}

  SetPostTarget(Organisation organisation, Rules rules, Gate gate, PostTargetStore store) {
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
    List<Complaint> complaints = complaints(deed, tree);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    PostTargetStore.Key key =
        new PostTargetStore.Key(
            form.drive, form.postType, form.measure, gate.home(deed.actor()).unit());
    if (store.present(key, tree.allCells(place.unit()), place.unit()) == form.value) {
      return Answer.accepted(Outcome.NOTHING_NEW);
    }
    store.add(key, place, deed.receivedAt(), form.value);
    return Answer.accepted(Outcome.SET);
  }

  private List<Complaint> complaints(Deed<Form> deed, Tree tree) {
    Form form = deed.form();
    List<Complaint> complaints =
        new ArrayList<>(rules.targets.drive(tree, deed.place(), form.drive, deed.day()));
    rules
        .posts
        .whyNot(form.postType)
        .ifPresent(why -> complaints.add(new Complaint("postType", why)));
    if (form.value <= 0) {
      complaints.add(new Complaint("value", PosttargetsRefusal.NOT_POSITIVE));
    } else {
      complaints.addAll(TargetRules.value(form.value));
    }
    if (tree.isClosed(deed.place().unit())) {
      complaints.add(new Complaint("unit", PosttargetsRefusal.UNIT_CLOSED));
    }
    return complaints;
  }
}

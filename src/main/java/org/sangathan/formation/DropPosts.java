package org.sangathan.formation;

import java.util.List;
import java.util.Optional;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.organisation.Level;
import org.springframework.stereotype.Component;

/// The units of a level need not have posts of a kind any more. Whoever holds one keeps it.
@Component
final class DropPosts implements LongAct<DropPosts.Form, DropPosts.Outcome> {

  /// @param tree code of the tree
  /// @param level code of a level of it
  record Form(String tree, String level, String postType) {}

  enum Outcome implements Acceptance {
    DROPPED(3312);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Ruling ruling;
  private final RuleStore store;

  DropPosts(Ruling ruling, RuleStore store) {
    this.ruling = ruling;
    this.store = store;
  }

  @Override
  public boolean takesLong(Form form) {
    return ruling.isLarge(form.tree, form.level);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    Form form = deed.form();
    Optional<Level> level = ruling.level(form.tree, form.level);
    Optional<Complaint> why = ruling.whyNot(deed, level, form.postType);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    if (!store.drop(level.get().id(), form.postType)) {
      return Answer.refused("postType", FormationRefusal.NO_SUCH_RULE);
    }
    ruling.followed(level.get(), progress);
    return Answer.accepted(Outcome.DROPPED);
  }
}

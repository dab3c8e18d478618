package org.sangathan.formation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.formation.Coverage.Goals;
import org.sangathan.organisation.Level;
import org.springframework.stereotype.Component;

/// What share of the committees of a level shall be women, and what share youth. It is a goal that
/// stands beside; nobody is given or refused a post by it.
@Component
final class SetShareGoals implements LongAct<SetShareGoals.Form, SetShareGoals.Outcome> {
  private static final int MOST = 100;

  /// @param tree code of the tree
  /// @param level code of a level of it
  /// @param women in percent; no goal when it is not said
  /// @param youth in percent; no goal when it is not said
  record Form(String tree, String level, @Nullable Integer women, @Nullable Integer youth) {}

  enum Outcome implements Acceptance {
    SET(3314),
    DROPPED(3315);

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
  private final ShareStore store;

  SetShareGoals(Ruling ruling, ShareStore store) {
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
    Optional<Complaint> why = ruling.whyNot(deed, level);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    List<Complaint> complaints =
        Stream.concat(complaint("women", form.women), complaint("youth", form.youth)).toList();
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    ruling.takeTurn();
    boolean none = form.women == null && form.youth == null;
    if (none) store.drop(level.get().id());
    else store.set(level.get().id(), new Goals(form.women, form.youth));
    ruling.recounted(level.get(), progress);
    return Answer.accepted(none ? Outcome.DROPPED : Outcome.SET);
  }

  private static Stream<Complaint> complaint(String field, @Nullable Integer percent) {
    return percent == null || percent >= 1 && percent <= MOST
        ? Stream.empty()
        : Stream.of(new Complaint(field, FormationRefusal.SHARE_OUT_OF_RANGE, MOST));
  }
}

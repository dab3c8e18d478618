package org.sangathan.formation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// A unit says how many units of a level below it are formed, and how many of their posts are held,
/// by what its people tell. It stands beside what is recorded and changes nothing there.
@Component
final class StateFormation implements Act<StateFormation.Form, StateFormation.Outcome> {

  /// @param level code of a level below the unit
  /// @param formed how many units of it
  /// @param filled how many posts of these units are held; null where the unit does not say
  record Form(String level, int formed, @Nullable Integer filled) {}

  enum Outcome implements Acceptance {
    STATED(3313);

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
  private final CoverageStore recorded;
  private final StatementStore store;

  StateFormation(Organisation organisation, CoverageStore recorded, StatementStore store) {
    this.organisation = organisation;
    this.recorded = recorded;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Tree tree = organisation.treeNow();
    int unit = deed.place().unit();
    Optional<Level> level = tree.levelOf(tree.tree(unit), form.level.strip());
    if (level.isEmpty()) return Answer.refused("level", FormationRefusal.LEVEL_UNKNOWN);
    int there = tree.unitsAtLevelUnder(unit, level.get().id()).length;
    if (form.formed < 0 || form.formed > there) {
      return Answer.refused("formed", FormationRefusal.MORE_THAN_THERE_ARE, there);
    }
    int posts =
        recorded
            .of(new int[] {unit}, level.get().id())
            .getOrDefault(unit, Coverage.none(level.get().id()))
            .posts();
    if (form.filled != null && (form.filled < 0 || form.filled > posts)) {
      return Answer.refused("filled", FormationRefusal.MORE_POSTS_THAN_THERE_ARE, posts);
    }
    store.add(deed, level.get().id(), form);
    return Answer.accepted(Outcome.STATED);
  }
}

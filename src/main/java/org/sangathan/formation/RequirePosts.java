package org.sangathan.formation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.organisation.Level;
import org.springframework.stereotype.Component;

/// Every unit of a level has so many posts of a kind from now on: they are made where they are not
/// there yet, and are vacant until somebody holds them.
@Component
final class RequirePosts implements LongAct<RequirePosts.Form, RequirePosts.Outcome> {
  private static final int MOST = 50;
  private static final int LONGEST = 120;

  /// @param tree code of the tree
  /// @param level code of a level of it
  /// @param places how many posts of this kind, from 1 to 50
  /// @param required a unit is formed only when they are held
  /// @param actingAllowed somebody who only looks after such a post fills it
  /// @param termMonths for how long it is given, from 1 to 120; no term when it is not said
  record Form(
      String tree,
      String level,
      String postType,
      int places,
      boolean required,
      boolean actingAllowed,
      @Nullable Integer termMonths) {}

  enum Outcome implements Acceptance {
    REQUIRED(3311);

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

  RequirePosts(Ruling ruling, RuleStore store) {
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
    if (form.places < 1 || form.places > MOST) {
      return Answer.refused("places", FormationRefusal.PLACES_OUT_OF_RANGE, MOST);
    }
    if (form.termMonths != null && (form.termMonths < 1 || form.termMonths > LONGEST)) {
      return Answer.refused("termMonths", FormationRefusal.TERM_OUT_OF_RANGE, LONGEST);
    }
    store.set(
        new Rule(
            level.get().id(),
            form.postType,
            form.places,
            form.required,
            form.actingAllowed,
            form.termMonths));
    ruling.followed(level.get(), progress);
    return Answer.accepted(Outcome.REQUIRED);
  }
}

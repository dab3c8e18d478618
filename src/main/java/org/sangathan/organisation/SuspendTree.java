package org.sangathan.organisation;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// An affiliated organisation is suspended, or goes on. While it is, posts in its tree open
/// nothing; its units, people, figures and all other trees stay as they are.
@Component
final class SuspendTree implements Act<SuspendTree.Form, SuspendTree.Outcome> {

  /// @param tree its code
  /// @param again it goes on
  record Form(@UpTo(32) String tree, boolean again) {}

  enum Outcome implements Acceptance {
    SUSPENDED(3107),
    GOES_ON(3108);

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
  private final TreeStore store;

  SuspendTree(Organisation organisation, TreeStore store) {
    this.organisation = organisation;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    Form form = deed.form();
    String code = Findings.code(form.tree);
    Optional<TreeName> named =
        store.trees().stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
    boolean main = named.filter(each -> each.id() == tree.tree(tree.top())).isPresent();
    return new Findings()
        .onlyAtTheTop(deed, tree)
        .when(named.isEmpty(), "tree", OrganisationRefusal.TREE_UNKNOWN, code)
        .when(main, "tree", OrganisationRefusal.MAIN_TREE_STAYS)
        .or(() -> {
          organisation.changed();
          store.suspend(named.orElseThrow().id(), form.again ? null : deed.day());
          return Answer.accepted(form.again ? Outcome.GOES_ON : Outcome.SUSPENDED, (UUID) null);
        });
  }
}

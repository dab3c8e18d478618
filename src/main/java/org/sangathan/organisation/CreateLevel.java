package org.sangathan.organisation;

import java.util.List;
import java.util.Optional;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A new level in a tree, below the levels that are named as its parents.
@Component
final class CreateLevel implements Act<CreateLevel.Form, CreateLevel.Outcome> {

  /// @param parents codes of the levels under whose units it may lie
  /// @param carriesCell whether facts below it are born in its cell; never changed afterwards
  record Form(
      String tree,
      @UpTo(32) String code,
      String nameHi,
      String nameEn,
      List<String> parents,
      boolean carriesCell,
      boolean takesMembers) {}

  enum Outcome implements Acceptance {
    CREATED(3111);

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
  private final LevelStore store;

  CreateLevel(Organisation organisation, LevelStore store) {
    this.organisation = organisation;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Tree present = organisation.takeTurn();
    Optional<TreeName> tree = organisation.tree(form.tree);
    if (tree.isEmpty()) {
      return Answer.refused("tree", OrganisationRefusal.TREE_UNKNOWN, form.tree);
    }
    int id = tree.get().id();
    String code = Findings.code(form.code);
    List<Level> parents = levels(present, id, form.parents);
    boolean unknown = parents.size() < form.parents.size() || parents.isEmpty();
    return new Findings()
        .code("code", code)
        .names(form.nameHi, form.nameEn)
        .onlyAtTheTop(deed, present)
        .when(
            unknown, "parents", OrganisationRefusal.LEVEL_UNKNOWN, String.join(", ", form.parents))
        .when(present.levelOf(id, code).isPresent(), "code", OrganisationRefusal.LEVEL_TAKEN, code)
        .or(() -> {
          organisation.changed();
          store.add(level(form, id, parents));
          return Answer.accepted(Outcome.CREATED);
        });
  }

  private static Level level(Form form, int tree, List<Level> parents) {
    return new Level(
        0,
        tree,
        Findings.code(form.code),
        rankBelow(parents),
        form.nameHi,
        form.nameEn,
        parents.stream().map(Level::id).toList(),
        form.carriesCell,
        form.takesMembers);
  }

  static List<Level> levels(Tree tree, int of, List<String> codes) {
    return codes.stream()
        .flatMap(c -> tree.levelOf(of, Findings.code(c)).stream())
        .distinct()
        .toList();
  }

  static int rankBelow(List<Level> parents) {
    return 1 + parents.stream().mapToInt(Level::rank).max().orElse(0);
  }
}

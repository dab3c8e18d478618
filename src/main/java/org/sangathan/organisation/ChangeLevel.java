package org.sangathan.organisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A level gets other names, other parents, or begins or ceases to take members. Whether it carries
/// cells stays as it was made: facts were born by it.
@Component
final class ChangeLevel implements Act<ChangeLevel.Form, ChangeLevel.Outcome> {

  /// @param parents all of them as they shall be; none for a top level
  record Form(
      String tree,
      String code,
      String nameHi,
      String nameEn,
      List<String> parents,
      boolean takesMembers) {}

  enum Outcome implements Acceptance {
    CHANGED(3116);

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

  ChangeLevel(Organisation organisation, LevelStore store) {
    this.organisation = organisation;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Tree tree = organisation.takeTurn();
    Optional<Level> level =
        organisation.tree(form.tree).flatMap(t -> tree.levelOf(t.id(), Findings.code(form.code)));
    if (level.isEmpty()) {
      return Answer.refused("code", OrganisationRefusal.LEVEL_UNKNOWN, form.code);
    }
    Level before = level.get();
    List<Level> parents = CreateLevel.levels(tree, before.tree(), form.parents);
    List<Integer> allowed = parents.stream().map(Level::id).toList();
    boolean unknown = parents.size() < form.parents.size();
    boolean rootless = parents.isEmpty() && !before.parents().isEmpty();
    return new Findings()
        .names(form.nameHi, form.nameEn)
        .onlyAtTheTop(deed, tree)
        .when(
            unknown || rootless,
            "parents",
            OrganisationRefusal.LEVEL_UNKNOWN,
            String.join(", ", form.parents))
        .when(!fits(tree, before, allowed), "parents", OrganisationRefusal.LEVEL_IN_USE)
        .or(() -> {
          organisation.changed();
          store.change(changed(before, form, allowed));
          return Answer.accepted(Outcome.CHANGED);
        });
  }

  /// No unit may be left under a parent that is not allowed any more.
  private static boolean fits(Tree tree, Level level, List<Integer> parents) {
    return IntStream.range(0, tree.size())
        .map(tree::unit)
        .filter(unit -> tree.level(unit).id() == level.id())
        .map(tree::parent)
        .allMatch(parent -> parent == Tree.NONE || parents.contains(tree.level(parent).id()));
  }

  private static Level changed(Level before, Form form, List<Integer> parents) {
    return new Level(
        before.id(),
        before.tree(),
        before.code(),
        before.rank(),
        form.nameHi,
        form.nameEn,
        parents,
        before.carriesCell(),
        form.takesMembers);
  }
}

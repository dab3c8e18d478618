package org.sangathan.organisation;

import java.util.List;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// Another hierarchy beside the main one: parliamentary, municipal, or of an affiliated
/// organisation. It begins with its top level and the one unit of it. None can be made for serving
/// employees: such records would be evidence against them.
@Component
final class CreateTree implements Act<CreateTree.Form, CreateTree.Outcome> {
  /// @param code of the tree, and of its top unit
  /// @param levelHi what its top level is called
  record Form(
      @UpTo(32) String code, String nameHi, String nameEn, String levelHi, String levelEn) {}

  enum Outcome implements Acceptance {
    CREATED(3106);

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
  private final UnitStore units;
  private final LevelStore levels;
  private final ChangeStore changes;
  private final TreeStore store;

  CreateTree(
      Organisation organisation,
      UnitStore units,
      LevelStore levels,
      ChangeStore changes,
      TreeStore store) {
    this.organisation = organisation;
    this.units = units;
    this.levels = levels;
    this.changes = changes;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    Form form = deed.form();
    String code = Findings.code(form.code);
    boolean taken = store.trees().stream().anyMatch(each -> each.code().equalsIgnoreCase(code));
    return new Findings()
        .code("code", code)
        .names(form.nameHi, form.nameEn)
        .onlyAtTheTop(deed, tree)
        .when(taken, "code", OrganisationRefusal.TREE_TAKEN, code)
        .when(!taken && units.isTaken(code), "code", OrganisationRefusal.CODE_TAKEN, code)
        .noTreeOfEmployees(form.nameHi, form.nameEn)
        .or(() -> {
          create(deed, code);
          return Answer.accepted(Outcome.CREATED);
        });
  }

  private void create(Deed<Form> deed, String code) {
    Form form = deed.form();
    organisation.changed();
    int tree = levels.addTree(code, form.nameHi, form.nameEn);
    int level =
        levels
            .add(new Level(0, tree, "TOP", 10, form.levelHi, form.levelEn, List.of(), false, false))
            .id();
    int id = store.numbers(1);
    Unit top =
        new Unit(
            id, tree, level, Tree.NONE, id, code, form.nameHi, form.nameEn, null, deed.day(), null);
    changes.addUnits(List.of(new ChangeStore.NewUnit(top, new int[0])));
    changes.addWords(CreateUnit.names(top));
  }
}

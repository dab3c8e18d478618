package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A new unit directly below the one where it is done.
@Component
final class CreateUnit implements Act<CreateUnit.Form, CreateUnit.Outcome> {

  enum Kind {
    URBAN,
    RURAL,
    MIXED;

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param level code of a level whose units may lie here
  /// @param from the first day of the unit; today when it is not said
  record Form(
      @UpTo(32) String code,
      String level,
      @UpTo(200) @Nullable String nameHi,
      @UpTo(200) @Nullable String nameEn,
      @Nullable Kind kind,
      @Nullable LocalDate from) {}

  enum Outcome implements Acceptance {
    CREATED(3121);

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
  private final TreeStore store;
  private final ChangeStore changes;

  CreateUnit(Organisation organisation, UnitStore units, TreeStore store, ChangeStore changes) {
    this.organisation = organisation;
    this.units = units;
    this.store = store;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Tree tree = organisation.takeTurn();
    Unit parent = units.here(deed.place().unit());
    String code = Findings.code(form.code);
    LocalDate from = Findings.dayOr(form.from, deed);
    Optional<Level> level = tree.levelOf(parent.tree(), Findings.code(form.level));
    Findings found =
        new Findings()
            .code("code", code)
            .names(form.nameHi, form.nameEn)
            .day("from", from, deed.day(), parent.validFrom())
            .when(parent.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, parent.code())
            .when(units.isTaken(code), "code", OrganisationRefusal.CODE_TAKEN, code)
            .when(level.isEmpty(), "level", OrganisationRefusal.LEVEL_UNKNOWN, form.level);
    level.ifPresent(l ->
        found.when(
            !l.parents().contains(parent.level()),
            "level",
            OrganisationRefusal.LEVEL_NOT_ALLOWED_THERE));
    return found.or(() -> {
      organisation.changed();
      create(tree, parent, level.orElseThrow(), deed);
      return Answer.accepted(Outcome.CREATED);
    });
  }

  private void create(Tree tree, Unit parent, Level level, Deed<Form> deed) {
    Form form = deed.form();
    int id = store.numbers(1);
    Unit unit =
        new Unit(
            id,
            parent.tree(),
            level.id(),
            parent.id(),
            tree.cellBelow(parent.id(), level, id),
            Findings.code(form.code),
            Findings.name(form.nameHi),
            Findings.name(form.nameEn),
            form.kind == null ? null : form.kind.stored(),
            Findings.dayOr(form.from, deed),
            null);
    changes.addUnits(List.of(new ChangeStore.NewUnit(unit, tree.pathTo(parent.id()))));
    changes.addWords(names(unit));
  }

  /// The words by which a unit is found under its present names.
  static List<ChangeStore.Word> names(Unit unit) {
    List<ChangeStore.Word> words = new ArrayList<>();
    if (unit.nameHi() != null) words.add(new ChangeStore.Word(unit.id(), "name", unit.nameHi()));
    if (unit.nameEn() != null) words.add(new ChangeStore.Word(unit.id(), "name", unit.nameEn()));
    return words;
  }
}

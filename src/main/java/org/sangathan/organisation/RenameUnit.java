package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A unit bears another name from a day on. The former one is kept and still finds it. A name that
/// began that very day is only mended.
@Component
final class RenameUnit implements Act<RenameUnit.Form, RenameUnit.Outcome> {

  /// Both names as they shall be from now on.
  record Form(
      @UpTo(200) @Nullable String nameHi,
      @UpTo(200) @Nullable String nameEn,
      @Nullable LocalDate from) {}

  enum Outcome implements Acceptance {
    RENAMED(3126);

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
  private final ChangeStore changes;

  RenameUnit(Organisation organisation, UnitStore units, ChangeStore changes) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    organisation.takeTurn();
    Unit unit = units.here(deed.place().unit());
    String hi = Findings.name(deed.form().nameHi);
    String en = Findings.name(deed.form().nameEn);
    LocalDate from = Findings.dayOr(deed.form().from, deed);
    boolean same = Objects.equals(hi, unit.nameHi()) && Objects.equals(en, unit.nameEn());
    Findings findings = new Findings().names(hi, en);
    // The top bears the name of its tree.
    if (unit.parent() == Tree.NONE) findings.noTreeOfEmployees(hi, en);
    return findings
        .day("from", from, deed.day(), changes.namedSince(unit))
        .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
        .when(same, "nameHi", OrganisationRefusal.NOTHING_CHANGES)
        .or(() -> {
          rename(unit, hi, en, from);
          return Answer.accepted(Outcome.RENAMED);
        });
  }

  void rename(Unit unit, @Nullable String hi, @Nullable String en, LocalDate from) {
    rename(List.of(new ChangeStore.Renamed(unit, hi, en)), from);
  }

  /// Many at once: the list of an election has thousands.
  void rename(List<ChangeStore.Renamed> units, LocalDate from) {
    Set<Integer> kept = new HashSet<>(changes.rename(units, from));
    List<ChangeStore.Word> words = new ArrayList<>();
    for (ChangeStore.Renamed one : units) {
      Unit unit = one.unit();
      if (kept.contains(unit.id())) {
        CreateUnit.names(unit)
            .forEach(w -> words.add(new ChangeStore.Word(w.unit(), "former", w.word())));
      }
      words.addAll(CreateUnit.names(unit.named(one.nameHi(), one.nameEn())));
    }
    changes.addWords(words);
  }
}

package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A tie across hierarchies: this booth lies in that ward, this constituency in that seat. A
/// counting tie lets the figures of the unit stand beside those of the other; a unit has one of
/// each type.
@Component
final class LinkUnits implements Act<LinkUnits.Form, LinkUnits.Outcome> {

  /// @param type a word for the kind of tie, such as WARD
  /// @param to code of the other unit
  /// @param counts false for "touches it too"
  record Form(String type, String to, boolean counts, @Nullable LocalDate from) {}

  enum Outcome implements Acceptance {
    LINKED(3141);

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

  LinkUnits(Organisation organisation, UnitStore units, ChangeStore changes) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    organisation.takeTurn();
    Form form = deed.form();
    Unit unit = units.here(deed.place().unit());
    String code = Findings.code(form.to);
    String type = Findings.word(form.type);
    Optional<Unit> to = units.here(code);
    if (to.isEmpty()) return Answer.refused("to", OrganisationRefusal.UNIT_UNKNOWN, code);
    LocalDate from = Findings.dayOr(form.from, deed);
    return findings(unit, to.get(), type, form.counts)
        .day("from", from, deed.day(), later(unit.validFrom(), to.get().validFrom()))
        .or(() -> {
          organisation.changed();
          changes.addLinks(
              List.of(new ChangeStore.Link(unit.id(), to.get().id(), type, form.counts, from)));
          return Answer.accepted(Outcome.LINKED);
        });
  }

  private Findings findings(Unit unit, Unit to, String type, boolean counts) {
    List<UnitStore.Tie> present = units.openTies(unit.id(), type);
    boolean linked = present.stream().anyMatch(tie -> tie.target() == to.id());
    boolean counted = counts && !linked && present.stream().anyMatch(UnitStore.Tie::counts);
    return new Findings()
        .code("type", Findings.code(type))
        .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
        .when(to.isClosed(), "to", OrganisationRefusal.UNIT_CLOSED, to.code())
        .when(Objects.equals(unit, to), "to", OrganisationRefusal.LINK_TO_ITSELF)
        .when(linked, "to", OrganisationRefusal.LINKED_ALREADY, to.code())
        .when(counted, "type", OrganisationRefusal.ALREADY_COUNTED_ELSEWHERE, type);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}

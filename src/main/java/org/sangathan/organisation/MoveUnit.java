package org.sangathan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A unit, with all that lies below it, gets another parent from a day on. Rows stay in the cells
/// in which they were born; figures follow in the same transaction.
@Component
final class MoveUnit implements Act<MoveUnit.Form, MoveUnit.Outcome> {

  /// @param to code of the new parent
  /// @param from the first day under it; today when it is not said
  record Form(String to, @Nullable LocalDate from) {}

  enum Outcome implements Acceptance {
    MOVED(3131),
    MOVED_TO_ANOTHER_CELL(3132);

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
  private final MoveStore store;
  private final Gate gate;
  private final ObjectProvider<UnitMoved> followers;

  MoveUnit(
      Organisation organisation,
      UnitStore units,
      ChangeStore changes,
      MoveStore store,
      Gate gate,
      ObjectProvider<UnitMoved> followers) {
    this.organisation = organisation;
    this.units = units;
    this.changes = changes;
    this.store = store;
    this.gate = gate;
    this.followers = followers;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = organisation.takeTurn();
    Unit unit = units.here(deed.place().unit());
    String code = Findings.code(deed.form().to);
    Optional<Unit> to = units.here(code);
    if (to.isEmpty()) return Answer.refused("to", OrganisationRefusal.UNIT_UNKNOWN, code);
    LocalDate from = Findings.dayOr(deed.form().from, deed);
    return findings(tree, unit, to.get(), deed)
        .day("from", from, deed.day(), changes.underSince(unit))
        .or(() -> {
          UnitMoved.Move move = move(tree, unit, to.get().id(), new Days(from, deed.day()));
          return Answer.accepted(
              move.cells().isEmpty() ? Outcome.MOVED : Outcome.MOVED_TO_ANOTHER_CELL);
        });
  }

  private Findings findings(Tree tree, Unit unit, Unit to, Deed<Form> deed) {
    Findings found =
        new Findings()
            .when(unit.isClosed(), "unit", OrganisationRefusal.UNIT_CLOSED, unit.code())
            .when(unit.parent() == Tree.NONE, "unit", OrganisationRefusal.ROOT_STAYS)
            .when(to.isClosed(), "to", OrganisationRefusal.UNIT_CLOSED, to.code())
            .when(to.id() == unit.parent(), "to", OrganisationRefusal.NOTHING_CHANGES)
            .when(to.tree() != unit.tree(), "to", OrganisationRefusal.ANOTHER_TREE)
            .when(tree.within(to.id(), unit.id()), "to", OrganisationRefusal.CIRCLE)
            .when(!isYours(deed, to), "to", OrganisationRefusal.NOT_YOURS_THERE, to.code());
    if (!found.isEmpty()) return found;
    boolean allowed = tree.level(unit.id()).parents().contains(to.level());
    return found
        .when(!allowed, "to", OrganisationRefusal.LEVEL_NOT_ALLOWED_THERE)
        .when(
            tree.crossesCells(unit.id(), tree.isInCell(to.id())) && hasCounted(tree, unit.id()),
            "to",
            OrganisationRefusal.COUNTED_ALREADY);
  }

  boolean hasCounted(Tree tree, int unit) {
    int[] units = tree.under(unit);
    return followers.orderedStream().anyMatch(follower -> follower.hasCounted(units));
  }

  private boolean isYours(Deed<Form> deed, Unit to) {
    Place place = new Place(to.id(), to.cell(), to.code());
    return gate.posting(deed.actor(), Acts.nameOf(MoveUnit.class), place).isPresent();
  }

  /// @param effective from which day the unit lies there
  /// @param open the day on which corrections are posted
  record Days(LocalDate effective, LocalDate open) {}

  UnitMoved.Move move(Tree tree, Unit unit, int to, Days days) {
    organisation.changed();
    LocalDate since = changes.underSince(unit);
    int[] before = tree.ancestors(unit.id());
    int[] after = tree.pathTo(to);
    int[] subtree = tree.under(unit.id());
    List<UnitMoved.CellChange> cells = cells(tree, unit.id(), to);
    if (since.isBefore(days.effective)) {
      store.keepParent(unit, since, days.effective, days.open);
    }
    store.move(unit, before, after, subtree);
    if (!cells.isEmpty()) store.changeCells(cells);
    UnitMoved.Move move =
        new UnitMoved.Move(
            unit.id(),
            days.effective,
            days.open,
            list(before),
            list(after),
            list(subtree),
            cells,
            rowsIn(tree, unit.id(), cells),
            tree.isAboveLeaf(unit.id()));
    followers.orderedStream().forEach(follower -> follower.moved(move));
    return move;
  }

  /// Only units whose cell lies above the moved one, or who are their own, can get another.
  private static List<UnitMoved.CellChange> cells(Tree tree, int unit, int to) {
    List<UnitMoved.CellChange> changes = new ArrayList<>();
    for (int each : tree.under(unit)) {
      int before = tree.cell(each);
      boolean bornInside = tree.within(before, unit) && tree.level(before).carriesCell();
      int after = bornInside ? before : tree.cellBelow(to, tree.level(each), each);
      if (after != before) changes.add(new UnitMoved.CellChange(each, before, after));
    }
    return changes;
  }

  private static List<Integer> rowsIn(Tree tree, int unit, List<UnitMoved.CellChange> cells) {
    IntStream now =
        cells.stream().filter(c -> c.unit() == unit).mapToInt(UnitMoved.CellChange::after);
    return list(IntStream.concat(IntStream.of(tree.allCells(unit)), now).distinct().toArray());
  }

  private static List<Integer> list(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }
}

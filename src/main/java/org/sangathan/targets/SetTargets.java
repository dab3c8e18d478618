package org.sangathan.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// Sets what each of the units of one level below a unit is to reach, said unit by unit: all of
/// them or, where one number cannot be, none. Nothing is scaled to fit the unit above.
@Component
class SetTargets implements Act<SetTargets.Form, SetTargets.Outcome> {

  /// @param level code of the level of which the units are; those directly below if not said
  /// @param numbers by code of the unit; no number takes the target away, a unit that is not named
  ///   keeps its own
  record Form(
      UUID drive,
      TargetMeasure measure,
      @Nullable String level,
      Map<String, @Nullable Long> numbers) {}

  enum Outcome implements Acceptance {
    SET(5204),
    NOTHING_NEW(5205);

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
  private final TargetRules rules;
  private final Gate gate;
  private final TargetStore store;

  SetTargets(Organisation organisation, TargetRules rules, Gate gate, TargetStore store) {
    this.organisation = organisation;
    this.rules = rules;
    this.gate = gate;
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Tree tree = organisation.treeNow();
    List<Complaint> complaints =
        new ArrayList<>(rules.drive(tree, deed.place(), form.drive, deed.day()));
    Optional<int[]> among = among(tree, deed.place().unit(), form.level);
    if (among.isEmpty()) {
      complaints.add(
          new Complaint("level", TargetsRefusal.LEVEL_UNKNOWN, String.valueOf(form.level)));
    }
    Map<Integer, Long> said = said(form, among.orElse(new int[0]), complaints);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    int issuer = gate.home(deed.actor()).unit();
    TargetStore.Key key = new TargetStore.Key(form.drive, form.measure, issuer);
    int[] units = said.keySet().stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Long> before = store.present(key, tree.allCells(units));
    said.entrySet().removeIf(e -> e.getValue().equals(before.getOrDefault(e.getKey(), 0L)));
    if (said.isEmpty()) return Answer.accepted(Outcome.NOTHING_NEW);
    store.add(key, deed.receivedAt(), TargetStore.Columns.of(tree, said.entrySet()));
    return Answer.accepted(Outcome.SET);
  }

  /// The open units that are meant; empty where there is no such level.
  static Optional<int[]> among(Tree tree, int unit, @Nullable String level) {
    if (level == null) return Optional.of(tree.children(unit));
    return tree.levelOf(tree.tree(unit), level)
        .map(found -> tree.unitsAtLevelUnder(unit, found.id()));
  }

  private Map<Integer, Long> said(Form form, int[] among, List<Complaint> complaints) {
    Map<String, Unit> units = organisation.unitsByCode(form.numbers.keySet());
    Map<Integer, Long> said = new LinkedHashMap<>();
    form.numbers.forEach((code, number) -> {
      String field = "numbers." + code;
      Unit unit = units.get(code);
      long value = number == null ? 0 : number;
      if (unit == null || IntStream.of(among).noneMatch(u -> u == unit.id())) {
        complaints.add(new Complaint(field, TargetsRefusal.NOT_AMONG_THESE));
      } else {
        for (Complaint why : TargetRules.value(value)) {
          complaints.add(new Complaint(field, why.refusal(), why.facts()));
        }
        said.put(unit.id(), value);
      }
    });
    return said;
  }
}

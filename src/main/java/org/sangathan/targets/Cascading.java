package org.sangathan.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Works out a cascade against what holds already: for the act that writes it, and tells what would
/// change.
@Component
class Cascading {

  /// @param tree as the transaction sees it
  /// @param top the unit from which it goes down
  /// @param plan what each unit would have
  /// @param changes by unit what would be written; nought takes a target away
  /// @param before by unit what the issuer has set until now
  record Worked(
      Tree tree,
      int top,
      TargetStore.Key key,
      Cascade.Plan plan,
      Map<Integer, Long> changes,
      Map<Integer, Long> before) {}

  /// Either what it comes to, or why it cannot be.
  record Result(@Nullable Worked worked, List<Complaint> complaints) {}

  private final Organisation organisation;
  private final TargetRules rules;
  private final TargetStore store;
  private final Gate gate;

  Cascading(Organisation organisation, TargetRules rules, TargetStore store, Gate gate) {
    this.organisation = organisation;
    this.rules = rules;
    this.store = store;
    this.gate = gate;
  }

  /// Asked within a transaction.
  Result work(Place place, Actor actor, CascadeTarget.Form form, LocalDate today) {
    Tree tree = organisation.treeNow();
    List<Complaint> complaints = new ArrayList<>(rules.drive(tree, place, form.drive(), today));
    complaints.addAll(TargetRules.value(form.value()));
    Level lowest = level(tree, place, "lowest", form.lowest(), complaints);
    Level level =
        form.way() == Cascade.Way.EACH
            ? level(tree, place, "level", Objects.requireNonNullElse(form.level(), ""), complaints)
            : null;
    if (level != null && lowest != null && lowest.rank() < level.rank()) {
      complaints.add(new Complaint("lowest", TargetsRefusal.LOWEST_ABOVE_LEVEL, level.code()));
    }
    Map<Integer, Long> weights = weights(tree, place, form.weight(), complaints);
    if (lowest == null || !complaints.isEmpty()) return new Result(null, complaints);
    Cascade.Asked asked =
        new Cascade.Asked(place.unit(), numbers(tree, place, level, form.value()), lowest);
    TargetStore.Key key =
        new TargetStore.Key(form.drive(), form.measure(), gate.home(actor).unit());
    return new Result(against(tree, place, key, Cascade.plan(tree, asked, weights)), List.of());
  }

  private static @Nullable Level level(
      Tree tree, Place place, String field, String said, List<Complaint> complaints) {
    String code = said.strip().toUpperCase(Locale.ROOT);
    Optional<Level> found = tree.levelOf(tree.tree(place.unit()), code);
    if (found.isEmpty()) {
      complaints.add(new Complaint(field, TargetsRefusal.LEVEL_UNKNOWN, code));
    } else if (tree.unitsAtLevelUnder(place.unit(), found.get().id()).length == 0) {
      complaints.add(new Complaint(field, TargetsRefusal.NO_UNIT_OF_LEVEL, code));
    }
    return found.orElse(null);
  }

  /// Each unit of the level gets the number; without a level it is the whole unit's.
  private static Map<Integer, Long> numbers(
      Tree tree, Place place, @Nullable Level level, long value) {
    if (level == null) return Map.of(place.unit(), value);
    Map<Integer, Long> numbers = new LinkedHashMap<>();
    for (int unit : tree.unitsAtLevelUnder(place.unit(), level.id())) numbers.put(unit, value);
    return numbers;
  }

  private @Nullable Map<Integer, Long> weights(
      Tree tree, Place place, @Nullable String what, List<Complaint> complaints) {
    if (what == null) return null;
    Map<Integer, Long> weights =
        organisation.counts(what.strip().toLowerCase(Locale.ROOT), tree.under(place.unit()));
    if (weights.isEmpty())
      complaints.add(new Complaint("weight", TargetsRefusal.WEIGHT_UNKNOWN, what));
    return weights;
  }

  /// What the issuer set before and what now comes to nothing is taken away, so that the parts add
  /// up.
  private Worked against(Tree tree, Place place, TargetStore.Key key, Cascade.Plan plan) {
    Map<Integer, Long> before = store.present(key, tree.allCellsUnder(place.unit()));
    before.keySet().removeIf(unit -> !tree.within(unit, place.unit()));
    Map<Integer, Long> changes = new LinkedHashMap<>();
    plan.values()
        .forEach((unit, value) -> {
          if (!value.equals(before.get(unit))) changes.put(unit, value);
        });
    before.forEach((unit, value) -> {
      if (value > 0 && !plan.values().containsKey(unit)) changes.put(unit, 0L);
    });
    return new Worked(tree, place.unit(), key, plan, changes, before);
  }

  /// What would change, for whoever must look at it first: how many units get a target for the
  /// first time, go up, go down and lose theirs; the target of the top unit before and after; and
  /// how many units get none because their weight is not known.
  Complaint told(Worked worked) {
    int first = 0;
    int up = 0;
    int down = 0;
    int gone = 0;
    for (Map.Entry<Integer, Long> change : worked.changes.entrySet()) {
      long was = worked.before.getOrDefault(change.getKey(), 0L);
      if (was == 0) first++;
      else if (change.getValue() == 0) gone++;
      else if (change.getValue() > was) up++;
      else down++;
    }
    return new Complaint(
        "sure",
        TargetsRefusal.LOOK_FIRST,
        first,
        up,
        down,
        gone,
        worked.before.getOrDefault(worked.top, 0L),
        worked.plan.values().getOrDefault(worked.top, 0L),
        worked.plan.weightless());
  }
}

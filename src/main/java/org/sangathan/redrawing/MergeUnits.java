package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.organisation.Boundaries;
import org.sangathan.organisation.Tree;
import org.sangathan.organisation.Unit;
import org.springframework.stereotype.Component;

/// Several units of one level become one: the one where it is done, or a new one at its place.
@Component
class MergeUnits implements Act<MergeUnits.Form, MergeUnits.Outcome> {

  /// @param with codes of the other units, one after the other
  /// @param goesOn the unit itself goes on, with the others in it; otherwise a new one is made
  /// @param postsEnd the posts of the units that are no more are over, and given anew; otherwise
  ///   they go on in the one that follows, and phones can send what they still hold
  /// @param sure the actor has been told what would change
  record Form(
      @UpTo(2_000) String with,
      boolean goesOn,
      @UpTo(32) @Nullable String code,
      @UpTo(200) @Nullable String nameHi,
      @UpTo(200) @Nullable String nameEn,
      boolean postsEnd,
      boolean sure) {}

  enum Outcome implements Acceptance {
    MERGED(5802);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Boundaries boundaries;
  private final Rules rules;
  private final Outlook outlook;
  private final Redraw redraw;

  MergeUnits(Boundaries boundaries, Rules rules, Outlook outlook, Redraw redraw) {
    this.boundaries = boundaries;
    this.rules = rules;
    this.outlook = outlook;
    this.redraw = redraw;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = boundaries.takeTurn();
    int number = deed.place().unit();
    Unit unit = Objects.requireNonNull(boundaries.units(number).get(number));
    List<Complaint> complaints = rules.unit(deed, MergeUnits.class, tree, unit);
    List<Unit> others = others(deed, tree, unit, complaints);
    if (complaints.isEmpty() && others.isEmpty()) {
      complaints.add(new Complaint("with", RedrawingRefusal.TOO_FEW_PARTS));
    }
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Plan plan = plan(tree, deed.form(), unit, others);
    complaints.addAll(rules.plan(tree, plan, List.of("")));
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    if (!deed.form().sure) return Answer.refused(outlook.of(deed, plan, Sharing.BY_SHARE));
    return Answer.accepted(
        Outcome.MERGED, redraw.perform(deed, plan, Sharing.BY_SHARE, Redraw.Origin.ofOne("merge")));
  }

  private List<Unit> others(Deed<Form> deed, Tree tree, Unit unit, List<Complaint> complaints) {
    Set<String> codes = new LinkedHashSet<>();
    for (String[] line : Rules.lines(deed.form().with)) codes.addAll(Arrays.asList(line));
    codes.remove(unit.code());
    List<Unit> others = new ArrayList<>();
    for (String code : codes) {
      Optional<Unit> found = boundaries.unit(code);
      if (found.isEmpty()) {
        complaints.add(new Complaint("with", RedrawingRefusal.UNIT_UNKNOWN, code));
      } else if (found.get().level() != unit.level()) {
        complaints.add(new Complaint("with", RedrawingRefusal.ANOTHER_LEVEL, code));
      } else {
        complaints.addAll(
            rules.unit(deed, MergeUnits.class, tree, found.get()).stream()
                .map(c -> new Complaint("with", c.refusal(), c.facts()))
                .toList());
        others.add(found.get());
      }
    }
    return others;
  }

  private Plan plan(Tree tree, Form form, Unit unit, List<Unit> others) {
    Boundaries.Wanted wanted =
        new Boundaries.Wanted(
            unit, Objects.requireNonNullElse(form.code, ""), form.nameHi, form.nameEn);
    Plan.Part part =
        form.goesOn ? Plan.Part.goingOn(unit) : new Plan.Part(null, wanted, rules.again(wanted));
    List<Plan.Line> lines = new ArrayList<>(List.of(new Plan.Line(unit.id(), 0, 1)));
    others.forEach(other -> lines.add(new Plan.Line(other.id(), 0, 1)));
    Map<Integer, Integer> below = new LinkedHashMap<>();
    for (Plan.Line line : lines) {
      if (form.goesOn && line.before() == unit.id()) continue;
      for (int child : tree.children(line.before())) below.put(child, 0);
    }
    Plan plan = new Plan(List.of(part), lines, below);
    return form.postsEnd ? plan.endingPosts() : plan;
  }
}

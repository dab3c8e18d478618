package org.sangathan.redrawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

/// A unit becomes several, of which it may be one itself. Nobody is lost: whoever is not put into a
/// part goes into the first, and so do its posts.
@Component
class SplitUnit implements Act<SplitUnit.Form, SplitUnit.Outcome> {

  /// @param goesOn the unit itself goes on as the first part
  /// @param share of the unit that goes on, beside the shares of the others: electors, or any
  ///   number; equal where none is said
  /// @param people where `how` is `list`: a line for each, the person's id and the code of the part
  /// @param below a line for each unit below that goes elsewhere than into the first part: its code
  ///   and the code of the part
  /// @param sure the actor has been told what would change
  record Form(
      boolean goesOn,
      @Nullable Long share,
      @UpTo(32) String code1,
      @UpTo(200) @Nullable String nameHi1,
      @UpTo(200) @Nullable String nameEn1,
      @Nullable Long share1,
      @UpTo(32) @Nullable String code2,
      @UpTo(200) @Nullable String nameHi2,
      @UpTo(200) @Nullable String nameEn2,
      @Nullable Long share2,
      @UpTo(32) @Nullable String code3,
      @UpTo(200) @Nullable String nameHi3,
      @UpTo(200) @Nullable String nameEn3,
      @Nullable Long share3,
      Sharing.How how,
      @UpTo(60_000) @Nullable String people,
      @UpTo(20_000) @Nullable String below,
      boolean sure) {

    /// As they were said, one after the other.
    List<Wished> wished() {
      List<Wished> wished = new ArrayList<>();
      wished.add(new Wished(code1, nameHi1, nameEn1, share1));
      if (code2 != null) wished.add(new Wished(code2, nameHi2, nameEn2, share2));
      if (code3 != null) wished.add(new Wished(code3, nameHi3, nameEn3, share3));
      return wished;
    }

    /// How the fields of each part end, in the order of the parts.
    List<String> suffixes() {
      List<String> suffixes = new ArrayList<>();
      if (goesOn) suffixes.add("");
      suffixes.add("1");
      if (code2 != null) suffixes.add("2");
      if (code3 != null) suffixes.add("3");
      return suffixes;
    }
  }

  /// A new part.
  record Wished(
      String code, @Nullable String nameHi, @Nullable String nameEn, @Nullable Long share) {}

  enum Outcome implements Acceptance {
    SPLIT(5801);

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
  private final Listed listed;
  private final Outlook outlook;
  private final Redraw redraw;

  SplitUnit(Boundaries boundaries, Rules rules, Listed listed, Outlook outlook, Redraw redraw) {
    this.boundaries = boundaries;
    this.rules = rules;
    this.listed = listed;
    this.outlook = outlook;
    this.redraw = redraw;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree tree = boundaries.takeTurn();
    int number = deed.place().unit();
    Unit unit = Objects.requireNonNull(boundaries.units(number).get(number));
    List<Complaint> complaints = rules.unit(deed, SplitUnit.class, tree, unit);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Plan plan = plan(deed.form(), unit);
    if (plan.parts().size() < 2) {
      return Answer.refused("code1", RedrawingRefusal.TOO_FEW_PARTS);
    }
    plan = listed.withBelow(tree, plan, unit, deed.form().below, complaints);
    Map<UUID, Integer> people = listed.people(tree, plan, unit, deed.form(), complaints);
    complaints.addAll(rules.plan(tree, plan, deed.form().suffixes()));
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Sharing sharing = new Sharing(deed.form().how, people);
    Plan shared = listed.withShares(tree, plan, unit, sharing, isSaid(deed.form()));
    if (!deed.form().sure) return Answer.refused(outlook.of(deed, shared, sharing));
    return Answer.accepted(
        Outcome.SPLIT, redraw.perform(deed, shared, sharing, Redraw.Origin.ofOne("split")));
  }

  private static boolean isSaid(Form form) {
    return form.share != null || form.wished().stream().anyMatch(w -> w.share != null);
  }

  private Plan plan(Form form, Unit unit) {
    List<Plan.Part> parts = new ArrayList<>();
    List<Plan.Line> lines = new ArrayList<>();
    long usual = isSaid(form) ? 0 : 1;
    if (form.goesOn) {
      parts.add(Plan.Part.goingOn(unit));
      lines.add(new Plan.Line(unit.id(), 0, Objects.requireNonNullElse(form.share, usual)));
    }
    for (Wished one : form.wished()) {
      Boundaries.Wanted wanted = new Boundaries.Wanted(unit, one.code, one.nameHi, one.nameEn);
      lines.add(
          new Plan.Line(unit.id(), parts.size(), Objects.requireNonNullElse(one.share, usual)));
      parts.add(new Plan.Part(null, wanted, rules.again(wanted)));
    }
    return new Plan(parts, lines, Map.of());
  }
}

package org.sangathan.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.exchange.Uploads;
import org.springframework.stereotype.Component;

/// The tree of an affiliated organisation is laid over the places of the main one: for each unit of
/// the levels that are chosen one of its own, tied to it. The levels come at once; the units as a
/// file that is looked at first, taken in one act and undone as any other. Laid again later, only
/// places that came since are new.
@Component
final class LayTree implements Act<LayTree.Form, LayTree.Outcome> {

  /// @param tree code of the affiliated tree
  /// @param levels codes of levels of the main tree, at least one, none of them its top
  /// @param under code of a unit of the main tree; over all of it when it is not said
  record Form(@UpTo(32) String tree, List<String> levels, @UpTo(32) @Nullable String under) {}

  enum Outcome implements Acceptance {
    PROPOSED(3109);

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
  private final PlacesToLay places;
  private final Uploads uploads;

  LayTree(
      Organisation organisation,
      UnitStore units,
      LevelStore levels,
      PlacesToLay places,
      Uploads uploads) {
    this.organisation = organisation;
    this.units = units;
    this.levels = levels;
    this.places = places;
    this.uploads = uploads;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Tree present = organisation.takeTurn();
    Form form = deed.form();
    int main = present.tree(present.top());
    Optional<TreeName> tree = organisation.tree(form.tree);
    List<Level> chosen =
        CreateLevel.levels(present, main, form.levels).stream().sorted(Tree.TOP_DOWN).toList();
    String code = form.under == null ? "" : Findings.code(form.under);
    Optional<Unit> under = units.here(code).filter(unit -> unit.tree() == main && !unit.isClosed());
    return new Findings()
        .onlyAtTheTop(deed, present)
        .when(tree.isEmpty(), "tree", OrganisationRefusal.TREE_UNKNOWN, form.tree)
        .when(
            tree.filter(each -> each.id() == main).isPresent(),
            "tree",
            OrganisationRefusal.MAIN_TREE_LAID)
        .when(
            chosen.isEmpty() || chosen.size() < form.levels.size() || hasTop(present, chosen),
            "levels",
            OrganisationRefusal.LEVEL_UNKNOWN,
            String.join(", ", form.levels))
        .when(!code.isEmpty() && under.isEmpty(), "under", OrganisationRefusal.UNIT_UNKNOWN, code)
        .or(() -> {
          int from = under.map(Unit::id).orElse(present.top());
          return lay(deed, new Laid(present, tree.orElseThrow(), chosen, from));
        });
  }

  private static boolean hasTop(Tree present, List<Level> levels) {
    return levels.stream().anyMatch(level -> level.id() == present.level(present.top()).id());
  }

  /// @param levels of the main tree, top down
  /// @param under a unit of the main tree
  record Laid(Tree present, TreeName tree, List<Level> levels, int under) {}

  private Answer<Outcome> lay(Deed<Form> deed, Laid laid) {
    String longest = places.longest(laid);
    if (!Findings.isCode(longest)) {
      return Answer.refused("tree", OrganisationRefusal.CODE_MALFORMED, longest);
    }
    if (addLevels(laid)) organisation.changed();
    return switch (uploads.receive(deed, UnitIntake.UNITS, places.file(laid))) {
      case Uploads.Received.Refused(var complaints) -> Answer.refused(aboutTheFile(complaints));
      case Uploads.Received.At(var upload) -> Answer.accepted(Outcome.PROPOSED, upload);
    };
  }

  /// Nobody sent a file: what is wrong with it is said of the whole form.
  private static List<Complaint> aboutTheFile(List<Complaint> complaints) {
    return complaints.stream().map(c -> new Complaint("", c.refusal(), c.facts())).toList();
  }

  /// A level bears the code and the name of that over which it lies, and may lie under the top and
  /// each that was chosen above it. One that the tree has already stays as it is.
  private boolean addLevels(Laid laid) {
    int tree = laid.tree.id();
    List<Level> above = new ArrayList<>(List.of(laid.present.levels(tree).getFirst()));
    boolean added = false;
    for (Level level : laid.levels) {
      Optional<Level> there = laid.present.levelOf(tree, level.code());
      added |= there.isEmpty();
      above.add(there.orElseGet(() -> levels.add(like(level, above))));
    }
    return added;
  }

  /// Nobody has their home in it: people live in the main tree.
  private static Level like(Level level, List<Level> above) {
    return new Level(
        0,
        above.getFirst().tree(),
        level.code(),
        Math.max(level.rank(), CreateLevel.rankBelow(above)),
        level.nameHi(),
        level.nameEn(),
        above.stream().map(Level::id).toList(),
        level.carriesCell(),
        false);
  }
}

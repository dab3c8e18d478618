package org.sangathan.formation;

import java.util.Arrays;
import java.util.Optional;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostKinds.Nature;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// What the acts about the rules of a level have in common: who may, for which level, and that all
/// units of the level follow.
@Component
class Ruling {
  private final Organisation organisation;
  private final PostKinds kinds;
  private final Settling settling;

  Ruling(Organisation organisation, PostKinds kinds, Settling settling) {
    this.organisation = organisation;
    this.kinds = kinds;
    this.settling = settling;
  }

  Optional<Level> level(String tree, String code) {
    return organisation
        .tree(tree)
        .flatMap(named -> organisation.treeNow().levelOf(named.id(), code.strip()));
  }

  /// A tree's own top decides for it, and the top of the main tree for all.
  ///
  /// @return why not
  Optional<Complaint> whyNot(Deed<?> deed, Optional<Level> level, String kind) {
    if (level.isEmpty()) return complaint("level", FormationRefusal.LEVEL_UNKNOWN);
    return whyNot(kind).or(() -> whyNot(deed, level));
  }

  private Optional<Complaint> whyNot(String kind) {
    if (kinds.all().stream().noneMatch(known -> known.code().equals(kind))) {
      return complaint("postType", FormationRefusal.KIND_UNKNOWN);
    }
    if (kinds.mentors().contains(kind) || kinds.of(Nature.VOLUNTEER).contains(kind)) {
      return complaint("postType", FormationRefusal.MENTORS_HAVE_NO_QUOTA);
    }
    return Optional.empty();
  }

  Optional<Complaint> whyNot(Deed<?> deed, Optional<Level> level) {
    if (level.isEmpty()) return complaint("level", FormationRefusal.LEVEL_UNKNOWN);
    Tree tree = organisation.treeNow();
    int unit = deed.place().unit();
    boolean own =
        Arrays.stream(tree.roots()).anyMatch(root -> root == unit)
            && tree.tree(unit) == level.get().tree();
    return unit == tree.top() || own
        ? Optional.empty()
        : complaint("", FormationRefusal.ONLY_AT_THE_TOP);
  }

  private static Optional<Complaint> complaint(String field, FormationRefusal why) {
    return Optional.of(new Complaint(field, why));
  }

  void takeTurn() {
    settling.takeTurn();
  }

  void followed(Level level, Progress progress) {
    settling.settle(units(level), progress);
  }

  /// Posts and holders are what they were.
  void recounted(Level level, Progress progress) {
    settling.count(units(level), progress);
  }

  private int[] units(Level level) {
    Tree tree = organisation.treeNow();
    return Arrays.stream(tree.roots())
        .filter(root -> tree.tree(root) == level.tree())
        .flatMap(root -> Arrays.stream(tree.unitsAtLevelUnder(root, level.id())))
        .toArray();
  }

  boolean isLarge(String tree, String code) {
    Tree present = organisation.tree();
    return level(tree, code).filter(level -> present.size() > 5_000).isPresent();
  }
}

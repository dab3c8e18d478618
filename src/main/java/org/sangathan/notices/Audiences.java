package org.sangathan.notices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Whom a notice can go to from a unit: by units, levels and kinds of post, and by nothing else. A
/// post that reaches its own unit only sends no further.
@Component
class Audiences {
  private static final int NO_SUCH_LEVEL = -1;

  private final Organisation organisation;
  private final Places places;
  private final Sights sights;

  Audiences(Organisation organisation, Places places, Sights sights) {
    this.organisation = organisation;
    this.places = places;
    this.sights = sights;
  }

  /// @param level code of a level of the unit's tree; null for all
  Notice.Audience of(Actor sender, Place place, Set<String> kinds, @Nullable String level) {
    Tree tree = organisation.tree();
    return new Notice.Audience(
        place.unit(),
        sights.goesBelow(sender, SendNotice.NAME, place.unit()),
        level == null
            ? null
            : tree.levelOf(tree.tree(place.unit()), level).map(Level::id).orElse(NO_SUCH_LEVEL),
        kinds);
  }

  /// The units of an audience; none where the level does not stand there.
  int[] units(Notice.Audience to) {
    Tree tree = organisation.tree();
    if (to.level() != null && to.level() == NO_SUCH_LEVEL) return new int[0];
    if (!to.below()) {
      boolean fits = to.level() == null || tree.level(to.unit()).id() == to.level();
      return fits ? new int[] {to.unit()} : new int[0];
    }
    return to.level() == null
        ? places.below(to.unit())
        : tree.unitsAtLevelUnder(to.unit(), to.level());
  }

  /// From which levels somebody can choose there: that of the unit and those below it.
  List<Level> levels(Actor sender, Place place) {
    Tree tree = organisation.tree();
    if (!sights.goesBelow(sender, SendNotice.NAME, place.unit())) return List.of();
    List<Level> below = List.copyOf(tree.countsBelow(place.unit()).keySet());
    return tree.levels(tree.tree(place.unit())).stream()
        .filter(level -> below.contains(level) || level.equals(tree.level(place.unit())))
        .toList();
  }

  @Nullable Level level(Notice.Audience to) {
    return organisation.tree().levels().stream()
        .filter(level -> to.level() != null && level.id() == to.level())
        .findFirst()
        .orElse(null);
  }
}

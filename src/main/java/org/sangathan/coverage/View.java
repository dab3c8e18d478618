package org.sangathan.coverage;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Ledger;
import org.sangathan.boundaries.Drawing;
import org.sangathan.boundaries.Drawings;
import org.sangathan.boundaries.OnDay;
import org.sangathan.contacts.Contacts;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.Post;
import org.sangathan.formation.Standing;
import org.sangathan.organisation.Heading;
import org.sangathan.organisation.Headings;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Everything that a page of one day is told from: how units were formed, what lay where, how it
/// was called and who held which post.
final class View {
  private final OnDay day;
  private final Ground ground;
  private final Drawing drawing;
  private final Asking asking;

  private View(OnDay day, Ground ground, Drawing drawing, Asking asking) {
    this.day = day;
    this.ground = ground;
    this.drawing = drawing;
    this.asking = asking;
  }

  /// Who is asked, whatever the day.
  @Component
  record Asking(
      Formation formation,
      Drawings drawings,
      Contacts contacts,
      FormerHolderStore formerHolders,
      Headings headings,
      Organisation organisation,
      Ledger ledger,
      Clock clock) {

    /// @param said `on`, `boundaries`: see [OnDay#of]
    View on(Map<String, String> said) {
      OnDay day = OnDay.of(said.get("on"), said.get("boundaries"), ledger.openDay());
      Tree tree = organisation.tree();
      Drawing drawing = drawings.on(day);
      Standing standing = day.isPast() ? formation.standing(day.end()) : formation.standing();
      return new View(day, new Ground(tree, standing, drawing.shifts()), drawing, this);
    }
  }

  OnDay day() {
    return day;
  }

  Ground ground() {
    return ground;
  }

  /// A unit and all below it, from the top level down.
  List<Coverage> levels(int... tops) {
    return tops.length == 0 ? List.of() : asking.formation.fromTheTop(ground.of(tops).values());
  }

  /// The units that are tied to a unit or to one below it, of a ward its booths: each once, without
  /// those that lie below the unit itself or below another of them.
  int[] tied(int unit) {
    return drawing.linked(unit);
  }

  /// What units said of those below them by the end of the day, by the number of the level.
  Map<Integer, Map<Integer, Formation.Stated>> stated(int... units) {
    return asking.formation.stated(units, day.before(asking.clock.getZone()));
  }

  /// The same of one level, of those units that the reader may open.
  Map<Integer, Formation.Stated> stated(List<Heading.Step> units, int level) {
    Map<Integer, Formation.Stated> ofLevel = new HashMap<>();
    stated(units.stream().filter(Heading.Step::opens).mapToInt(Heading.Step::id).toArray())
        .forEach((unit, said) -> {
          Formation.Stated one = said.get(level);
          if (one != null) ofLevel.put(unit, one);
        });
    return ofLevel;
  }

  /// Units in the given order, under the names of the day.
  List<Heading.Step> steps(int[] units, Actor reader) {
    return drawing.named(asking.headings.steps(units, reader));
  }

  /// @param kinds codes of the kinds of post in their order
  Map<Integer, List<Post>> posts(Collection<String> kinds, int... units) {
    return asking.formation.posts(ground.standing(), kinds, units);
  }

  /// Somebody in a post.
  ///
  /// @param number `+91…`, where one was given and the reader looks after the unit now
  record Holder(String name, @Nullable String number) {}

  /// By posting, of units that the reader may open. Of a past day nobody is called, so no number is
  /// told.
  Map<UUID, Holder> holders(List<Post> posts, List<Heading.Step> units, Actor reader) {
    int[] open = units.stream().filter(Heading.Step::opens).mapToInt(Heading.Step::id).toArray();
    if (!day.isPast()) return holders(reader, open);
    Map<Integer, Heading.Step> opened =
        units.stream()
            .filter(Heading.Step::opens)
            .collect(Collectors.toMap(Heading.Step::id, Function.identity()));
    List<UUID> held =
        posts.stream()
            .filter(post -> opened.containsKey(post.unit()))
            .map(Post::posting)
            .filter(Objects::nonNull)
            .toList();
    Map<UUID, Holder> holders = new HashMap<>();
    asking.formerHolders.names(held).forEach((id, name) -> holders.put(id, new Holder(name, null)));
    return holders;
  }

  private Map<UUID, Holder> holders(Actor reader, int[] units) {
    return asking.contacts.committees(reader, units).values().stream()
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(Contacts.Colleague::posting, c -> new Holder(c.name(), c.number())));
  }
}

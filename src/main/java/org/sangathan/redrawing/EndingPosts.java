package org.sangathan.redrawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.RedrawnPosts.Held;

/// Which posts end when units become one: those of which it was said, and those that their holder
/// would have twice.
final class EndingPosts {
  private EndingPosts() {}

  /// @return the numbers of the postings
  static Set<UUID> of(Plan plan, List<Held> held) {
    List<Held> there = held.stream().filter(post -> plan.has(post.unit())).toList();
    Set<UUID> ending = new HashSet<>();
    Set<List<Object>> seen = new HashSet<>();
    Stream.concat(
            there.stream().filter(post -> plan.goesOn(post.unit())),
            there.stream().filter(post -> plan.closes(post.unit())))
        .forEach(post -> {
          boolean first = seen.add(there(plan, post));
          boolean twice = !first && plan.closes(post.unit());
          if (twice || plan.endsPosts(post.unit())) ending.add(post.id());
        });
    return ending;
  }

  /// How many people are left without such a post where it ends, so that nothing more is taken from
  /// their phones there.
  static long left(Plan plan, List<Held> held, Set<UUID> ending) {
    Set<List<Object>> stay =
        held.stream()
            .filter(post -> plan.has(post.unit()) && !ending.contains(post.id()))
            .map(post -> there(plan, post))
            .collect(Collectors.toSet());
    return held.stream()
        .filter(post -> ending.contains(post.id()) && !stay.contains(there(plan, post)))
        .map(post -> post.seat().account())
        .distinct()
        .count();
  }

  /// Whose post of which kind goes into which part.
  private static List<Object> there(Plan plan, Held post) {
    return List.of(post.seat().account(), post.seat().kind(), plan.firstPart(post.unit()));
  }
}

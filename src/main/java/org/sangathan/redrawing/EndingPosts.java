package org.sangathan.redrawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
          Object part = plan.firstPart(post.unit());
          boolean first = seen.add(List.of(post.seat().account(), post.seat().kind(), part));
          boolean twice = !first && plan.closes(post.unit());
          if (twice || plan.endsPosts(post.unit())) ending.add(post.id());
        });
    return ending;
  }
}

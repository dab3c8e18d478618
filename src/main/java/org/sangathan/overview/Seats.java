package org.sangathan.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.access.Access;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.PostKinds.Nature;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.Shifts;
import org.sangathan.formation.Formation;
import org.sangathan.formation.Post;
import org.sangathan.goals.AsOn;
import org.sangathan.organisation.Level;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.SheetPage.Gap;
import org.sangathan.overview.SheetPage.Led;
import org.sangathan.overview.SheetPage.Seat;
import org.sangathan.overview.SheetPage.Sitting;
import org.sangathan.postings.PastPost;
import org.sangathan.postings.PastPosts;
import org.springframework.stereotype.Component;

/// Who leads each of many units, and who is its secretary. Where a rule says which posts there are,
/// it decides what is missing, and a mentor or a treasurer leads nothing.
@Component
class Seats {
  /// What somebody must be allowed to read who held posts.
  private static final String HISTORY = "access.show-accounts";

  private static final Set<String> SECRETARIES = Set.of("general-secretary", "unit-secretary");
  private static final Set<Nature> LEADING = Set.of(Nature.HEAD, Nature.IN_CHARGE);
  private static final Set<Nature> WORKING = Set.of(Nature.WORKER);

  private final Organisation organisation;
  private final Access access;
  private final Formation formation;
  private final Past past;

  /// Who held what, who may read it, and who is told of each look.
  @Component
  record Past(PastPosts posts, Sights sights, AccountWatch watch) {}

  Seats(Organisation organisation, Access access, Formation formation, Past past) {
    this.organisation = organisation;
    this.access = access;
    this.formation = formation;
    this.past = past;
  }

  /// Who reads, and on the page of which unit.
  record Reader(Actor actor, Place place) {}

  /// Of a day that is over it is told of units of which the reader may see who held posts there.
  Map<Integer, Led> of(AsOn as, Reader reader, int... units) {
    if (!as.on().isPast()) return led(now(units), units);
    int[] seen = past.sights.seen(reader.actor, units, HISTORY);
    Map<Integer, Led> found = led(then(as, reader, seen), seen);
    for (int unit : units) found.putIfAbsent(unit, Led.UNTOLD);
    return found;
  }

  private Map<Integer, Led> led(Told told, int... units) {
    Tree tree = organisation.tree();
    Map<String, PostKind> kinds = formation.kinds();
    Map<Integer, Led> found = new HashMap<>();
    for (int unit : units) {
      List<Needed> needed =
          told.posts.getOrDefault(unit, List.of()).stream()
              .filter(Post::required)
              .flatMap(post ->
                  Stream.ofNullable(kinds.get(post.kind())).map(kind -> new Needed(post, kind)))
              .toList();
      Filled filled =
          new Filled(
              needed, told.sitting.getOrDefault(unit, List.of()), isLowest(tree, tree.level(unit)));
      found.put(unit, filled.led(told.posts.containsKey(unit)));
    }
    return found;
  }

  /// Who sits in which unit, and which posts it has.
  private record Told(Map<Integer, List<Sitting>> sitting, Map<Integer, List<Post>> posts) {}

  private Told now(int... units) {
    Map<Integer, List<Sitting>> sitting = new HashMap<>();
    access
        .holders(units)
        .forEach((unit, holders) ->
            sitting.put(
                unit,
                holders.stream()
                    .map(h -> new Sitting(h.name(), h.kind(), h.postHi(), h.postEn(), h.nature()))
                    .toList()));
    return new Told(sitting, formation.posts(units));
  }

  /// In today's boundaries a unit tells those of its level too that it followed.
  private Told then(AsOn as, Reader reader, int... units) {
    Tree tree = organisation.tree();
    Shifts shifts = as.drawing().shifts();
    Map<Integer, Integer> toldIn = new LinkedHashMap<>();
    for (int unit : units) {
      toldIn.put(unit, unit);
      for (int each : shifts.below(unit)) {
        if (tree.level(each).equals(tree.level(unit))) toldIn.put(each, unit);
      }
    }
    int[] there = toldIn.keySet().stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, List<Sitting>> sitting = new HashMap<>();
    List<PastPost> held = past.posts.in(there, as.day());
    past.watch.seen(
        reader.actor, reader.place, held.stream().map(PastPost::account).distinct().toList());
    for (PastPost post : held) {
      sitting
          .computeIfAbsent(toldIn.getOrDefault(post.unit(), post.unit()), u -> new ArrayList<>())
          .add(new Sitting(post.name(), post.kind(), post.postHi(), post.postEn(), post.nature()));
    }
    Map<Integer, List<Post>> posts = new HashMap<>();
    formation
        .posts(formation.standing(as.day()), formation.kinds().keySet(), there)
        .forEach((unit, own) ->
            posts
                .computeIfAbsent(toldIn.getOrDefault(unit, unit), u -> new ArrayList<>())
                .addAll(own));
    return new Told(sitting, posts);
  }

  /// The booth, in which whoever works there answers for it.
  private static boolean isLowest(Tree tree, Level level) {
    return tree.levels().stream()
        .noneMatch(other -> other.tree() == level.tree() && other.rank() > level.rank());
  }

  /// A post without which a unit is not formed.
  private record Needed(Post post, PostKind kind) {
    private Stream<Gap> gap() {
      LocalDate since = post.vacantSince();
      return since == null
          ? Stream.empty()
          : Stream.of(new Gap(kind.nameHi(), kind.nameEn(), since));
    }
  }

  /// @param lowest no level of its tree lies below the unit's
  private record Filled(List<Needed> needed, List<Sitting> holders, boolean lowest) {

    private Led led(boolean ruled) {
      Set<String> heads = kinds(LEADING);
      boolean workers = heads.isEmpty() && (lowest || !kinds(WORKING).isEmpty());
      if (workers) heads = kinds(WORKING);
      Set<String> secretaries = secretaries();
      Set<String> told =
          Stream.of(heads, secretaries).flatMap(Set::stream).collect(Collectors.toSet());
      return new Led(
          new Seat(leaders(workers), gaps(heads), ruled),
          new Seat(
              holders.stream().filter(h -> secretaries.contains(h.kind())).toList(),
              gaps(secretaries),
              ruled),
          needed.stream()
              .filter(one -> !told.contains(one.kind.code()))
              .flatMap(Needed::gap)
              .toList());
    }

    /// Heads before those who were sent.
    private List<Sitting> leaders(boolean workers) {
      List<Sitting> leading =
          holders.stream()
              .filter(h -> LEADING.contains(h.nature()))
              .sorted(Comparator.comparing(Sitting::nature))
              .toList();
      return leading.isEmpty() && workers
          ? holders.stream().filter(h -> WORKING.contains(h.nature())).toList()
          : leading;
    }

    /// The secretaries; where a rule needs other office-bearers and no secretary, those.
    private Set<String> secretaries() {
      Set<String> bearers = kinds(Set.of(Nature.OFFICE_BEARER));
      return bearers.isEmpty() || !Collections.disjoint(bearers, SECRETARIES)
          ? SECRETARIES
          : bearers;
    }

    private Set<String> kinds(Set<Nature> natures) {
      return needed.stream()
          .map(Needed::kind)
          .filter(kind -> natures.contains(kind.nature()))
          .map(PostKind::code)
          .collect(Collectors.toSet());
    }

    private List<Gap> gaps(Set<String> kinds) {
      return needed.stream()
          .filter(one -> kinds.contains(one.kind.code()))
          .flatMap(Needed::gap)
          .toList();
    }
  }
}

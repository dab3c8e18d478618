package org.sangathan.bodies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.bodies.RedrawnBodyStore.Moved;
import org.sangathan.bodies.RedrawnBodyStore.Put;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Bodies follow when boundaries are redrawn: those of a unit that is no more go on where its posts
/// go on; where an executive is already, they end. In joint bodies the parts sit in the place of
/// the unit that they were.
@Component
public class RedrawnBodies {

  /// What follows a unit. Parts that are not made yet have numbers below zero.
  ///
  /// @param parts with the unit itself where it goes on; the one in which its posts go on first
  public record Line(int before, List<Integer> parts) {}

  public enum What {
    /// It has another home.
    GOES,
    /// Other units sit in it.
    SITS,
    /// Another executive is there.
    YIELDS,
    /// Only one unit is left of a joint one.
    IS_ALONE
  }

  /// What becomes of one that lasts.
  ///
  /// @param to its home then
  public record Fate(String nameHi, String nameEn, What what, int to) {}

  /// When redrawings put things elsewhere, those that were undone left out. Declared here because
  /// the histories of bodies and of posts ask it, kept by `redrawing`.
  public interface Redrawings {

    /// Those of them that hold, in the order of time, each with its day.
    Map<UUID, LocalDate> days(Collection<UUID> redrawings);

    /// Where posts lay before they were put elsewhere, in the order of time.
    List<LayBefore> puts(Collection<UUID> postings);

    /// Posts that lay in any of the units before they were put elsewhere.
    List<UUID> putOutOf(int... units);

    /// In which unit each post lay when.
    ///
    /// @param lies where each lies now
    default Map<UUID, List<Spell<Integer>>> lay(Map<UUID, Integer> lies) {
      Map<UUID, List<Spell.Until<Integer>>> before = new HashMap<>();
      puts(lies.keySet())
          .forEach(put ->
              before
                  .computeIfAbsent(put.posting, _ -> new ArrayList<>())
                  .add(new Spell.Until<>(put.unit, put.until)));
      Map<UUID, List<Spell<Integer>>> lay = new HashMap<>();
      lies.forEach((posting, unit) ->
          lay.put(posting, Spell.of(before.getOrDefault(posting, List.of()), unit)));
      return lay;
    }
  }

  /// @param until the first day on which the post lay elsewhere
  public record LayBefore(UUID posting, int unit, LocalDate until) {}

  private final BodyStore bodies;
  private final RedrawnBodyStore store;
  private final SeatStore seats;

  RedrawnBodies(BodyStore bodies, RedrawnBodyStore store, SeatStore seats) {
    this.bodies = bodies;
    this.store = store;
    this.seats = seats;
  }

  /// What would become of them.
  public List<Fate> look(List<Line> lines) {
    return changes(lines).stream()
        .filter(change -> change.body().lasts())
        .map(change ->
            new Fate(change.body().nameHi(), change.body().nameEn(), change.what(), change.home()))
        .toList();
  }

  /// Posts are where they go on already.
  ///
  /// @param tree with everything where it lies now
  public void follow(UUID redrawing, LocalDate day, Tree tree, List<Line> lines) {
    List<Change> changes = changes(lines);
    if (changes.isEmpty()) return;
    store.move(redrawing, day, changes.stream().map(Change::moved).toList());
    store.put(redrawing, puts(changes, new Following(lines), new Lying(tree, day)));
  }

  private record Lying(Tree tree, LocalDate day) {}

  /// Somebody who was named sits for the part in which their post lies now, else for the first.
  private List<Put> puts(List<Change> changes, Following following, Lying lying) {
    Map<UUID, Change> byBody =
        changes.stream().collect(Collectors.toMap(change -> change.body().id(), c -> c));
    List<Put> named = store.named(byBody.keySet());
    Map<UUID, Integer> lies = new HashMap<>();
    seats
        .held(
            seats.writer(),
            new SeatStore.Sought(
                List.of(), List.of(), named.stream().map(Put::posting).distinct().toList()),
            lying.day)
        .forEach(held -> lies.put(held.posting(), held.unit()));
    return named.stream()
        .map(put -> {
          Change change = Objects.requireNonNull(byBody.get(put.body()));
          List<Integer> parts =
              following.of(put.before()).stream().filter(change.units()::contains).toList();
          int post = lies.getOrDefault(put.posting(), 0);
          return put.to(
              parts.stream()
                  .filter(part -> lying.tree.within(post, part))
                  .findFirst()
                  .orElse(parts.isEmpty() ? change.home() : parts.getFirst()));
        })
        .filter(put -> put.after() != put.before())
        .toList();
  }

  /// Units of which bodies were formed, changed or dissolved since, or decided something.
  ///
  /// @param made units that the redrawing made
  public Collection<Integer> since(UUID redrawing, int[] made, Instant at) {
    Map<UUID, Moved> moved =
        store.moved(redrawing).stream().collect(Collectors.toMap(Moved::body, Function.identity()));
    Set<Integer> units = new TreeSet<>();
    for (Body now : bodies.withFollowers(moved.keySet())) {
      Moved put = moved.get(now.id());
      if (put == null || !put.isAsPut(now)) units.add(now.unit());
    }
    bodies.ofAll(made).stream()
        .filter(body -> !moved.containsKey(body.id()))
        .forEach(body -> units.add(body.unit()));
    Set<UUID> changed = new HashSet<>(store.decidedSince(moved.keySet(), at));
    Set<UUID> put = store.put(redrawing);
    store.named(moved.keySet()).stream()
        .filter(seat -> !put.contains(seat.id()))
        .filter(seat -> !known(moved, seat.body()).unitsBefore().contains(seat.before()))
        .forEach(seat -> changed.add(seat.body()));
    changed.forEach(body -> units.add(known(moved, body).homeAfter()));
    return units;
  }

  private static Moved known(Map<UUID, Moved> moved, UUID body) {
    return Objects.requireNonNull(moved.get(body));
  }

  /// All are as they were before it.
  public void takeBack(UUID redrawing) {
    store.takeBack(redrawing);
  }

  /// What becomes of one.
  ///
  /// @param units that sit in it then
  private record Change(Body body, What what, int home, List<Integer> units) {

    boolean ends() {
      return body.lasts() && (what == What.YIELDS || what == What.IS_ALONE);
    }

    boolean isNone() {
      return !ends() && home == body.unit() && units.equals(body.units());
    }

    Moved moved() {
      String code = ends() ? "ends" : home == body.unit() ? "sits" : "goes";
      return new Moved(
          body.cell(),
          body.id(),
          body.lasts() ? code : "past",
          body.unit(),
          body.units(),
          home,
          units);
    }
  }

  /// What follows what.
  private static final class Following {
    private final Map<Integer, List<Integer>> parts;

    Following(List<Line> lines) {
      this.parts = lines.stream().collect(Collectors.toMap(Line::before, Line::parts));
    }

    List<Integer> of(int unit) {
      return parts.getOrDefault(unit, List.of(unit));
    }

    int home(int unit) {
      return of(unit).getFirst();
    }

    boolean closes(int unit) {
      return home(unit) != unit;
    }
  }

  private List<Change> changes(List<Line> lines) {
    Following following = new Following(lines);
    Set<Integer> touched = new TreeSet<>();
    lines.forEach(line -> touched.add(line.before));
    lines.forEach(line -> touched.addAll(line.parts));
    Map<Integer, List<Body>> byHome =
        bodies.ofAll(touched.stream().mapToInt(Integer::intValue).toArray()).stream()
            .collect(Collectors.groupingBy(Body::unit));
    Set<Integer> led =
        byHome.values().stream()
            .flatMap(List::stream)
            .filter(body -> body.leads() && !following.closes(body.unit()))
            .map(Body::unit)
            .collect(Collectors.toSet());
    List<Integer> homes = new ArrayList<>(lines.stream().map(Line::before).toList());
    byHome.keySet().stream().filter(home -> !homes.contains(home)).sorted().forEach(homes::add);
    List<Change> changes = new ArrayList<>();
    for (int home : homes) {
      List<Body> own = byHome.getOrDefault(home, List.of());
      boolean yields = following.closes(home) && led.contains(following.home(home));
      own.stream()
          .map(body -> body.isJoint() ? joint(body, following) : own(body, following, yields))
          .filter(change -> !change.isNone())
          .forEach(changes::add);
      if (own.stream().anyMatch(Body::leads)) led.add(following.home(home));
    }
    return changes;
  }

  private static Change own(Body body, Following following, boolean yields) {
    int home = following.home(body.unit());
    return new Change(body, yields ? What.YIELDS : What.GOES, home, List.of(home));
  }

  private static Change joint(Body body, Following following) {
    int home = following.home(body.unit());
    List<Integer> units =
        body.units().stream().flatMap(unit -> following.of(unit).stream()).distinct().toList();
    What what = home == body.unit() ? What.SITS : What.GOES;
    return new Change(body, units.size() < 2 ? What.IS_ALONE : what, home, units);
  }
}

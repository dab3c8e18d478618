package org.sangathan.postings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.membership.Activity;
import org.springframework.stereotype.Component;

/// Who could take a vacant post: those who work in the unit or below already, by what they did. How
/// many people somebody recorded ranks nobody: only confirmed members count, and nobody is one yet;
/// so it is by the days on which they were at work, and the rest is shown beside.
@Component
class Shortlist {
  static final int DAYS = 90;
  private static final int MOST = 20;

  private final Access access;
  private final Places places;
  private final Activity activity;
  private final Clock clock;

  Shortlist(Access access, Places places, Activity activity, Clock clock) {
    this.access = access;
    this.places = places;
    this.activity = activity;
    this.clock = clock;
  }

  /// @param posts that they hold in the unit and below
  /// @param done nothing where nothing is known of them: that is no fault
  record Candidate(UUID account, String name, List<Access.Holder> posts, Activity.Done done) {}

  private static final Activity.Done NOTHING = new Activity.Done(0, 0, LocalDate.EPOCH);

  /// Without those who hold such a post there already.
  List<Candidate> of(int unit, String kind) {
    Map<UUID, List<Access.Holder>> working =
        access.holders(places.below(unit)).values().stream()
            .flatMap(Collection::stream)
            .collect(Collectors.groupingBy(Access.Holder::account));
    working
        .values()
        .removeIf(posts ->
            posts.stream().anyMatch(post -> post.unit() == unit && post.kind().equals(kind)));
    LocalDate since = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(DAYS);
    Map<UUID, Activity.Done> done = activity.since(since, working.keySet());
    return working.entrySet().stream()
        .map(worker ->
            new Candidate(
                worker.getKey(),
                worker.getValue().getFirst().name(),
                worker.getValue(),
                done.getOrDefault(worker.getKey(), NOTHING)))
        .sorted(
            Comparator.comparingInt((Candidate c) -> -c.done.days())
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::account))
        .limit(MOST)
        .toList();
  }
}

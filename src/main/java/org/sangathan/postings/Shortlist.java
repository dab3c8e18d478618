package org.sangathan.postings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.access.Access;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostKinds.Nature;
import org.sangathan.access.PostKinds.PostKind;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.figures.Group;
import org.sangathan.membership.Activity;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.springframework.stereotype.Component;

/// Who could take a vacant post: those who work already in the unit or below, or in what is counted
/// to it, by what they did; then the proven ones of its neighbours. How many people somebody
/// recorded ranks nobody: only confirmed members count, and nobody is one yet; so it is by the days
/// on which they were at work, and the rest is shown beside. Nobody is told of whose post the
/// reader may not look at.
@Component
class Shortlist {
  static final int DAYS = 90;
  private static final int MOST = 20;
  private static final int MOST_NEAR = 8;

  /// A district has fewer. Of a state all in 175,000 booths cannot be ranked while somebody waits:
  /// there it is those of the levels above.
  private static final int MOST_UNITS = 4_000;

  private static final String SHOW = "access.show-accounts";

  private final Access access;
  private final Activity activity;
  private final Organisation organisation;
  private final Sights sights;
  private final PostKinds kinds;
  private final Clock clock;

  Shortlist(
      Access access,
      Activity activity,
      Organisation organisation,
      Sights sights,
      PostKinds kinds,
      Clock clock) {
    this.access = access;
    this.activity = activity;
    this.organisation = organisation;
    this.sights = sights;
    this.kinds = kinds;
    this.clock = clock;
  }

  /// @param posts that they hold in the units looked at
  /// @param days at work; none where nothing is known of them: that is no fault
  record Candidate(UUID account, List<Access.Holder> posts, int days, int recorded) {
    String name() {
      return posts.getFirst().name();
    }
  }

  /// @param near proven people of the units beside the unit and of the one above
  /// @param whole everything below was looked at
  record Found(List<Candidate> here, List<Candidate> near, boolean whole) {}

  /// What is looked through.
  ///
  /// @param whole nothing below was left out
  record Ground(int[] units, boolean whole) {}

  /// Without those who hold such a post there already. To lead, nobody is proposed by having
  /// volunteered: volunteers help, they do not control.
  Found of(Actor reader, int unit, PostKind kind) {
    Tree tree = organisation.tree();
    Ground ground = ground(tree, unit, MOST_UNITS);
    Set<UUID> holding =
        access.holders(unit).stream()
            .filter(post -> post.kind().equals(kind.code()))
            .map(Access.Holder::account)
            .collect(Collectors.toSet());
    boolean leads = kind.nature() == Nature.HEAD || kind.nature() == Nature.IN_CHARGE;
    Set<String> notBy = leads ? kinds.of(Nature.VOLUNTEER) : Set.of();
    int[] own = sights.seen(reader, ground.units, SHOW);
    List<Candidate> here = ranked(sought(own, new Search(holding, notBy, 0, MOST)));
    Set<UUID> known = here.stream().map(Candidate::account).collect(Collectors.toSet());
    known.addAll(holding);
    int[] beside = sights.seen(reader, beside(tree, unit), SHOW);
    Search proven = new Search(known, notBy, 1, MOST_NEAR);
    return new Found(here, ranked(sought(beside, proven)), ground.whole);
  }

  /// @param notBy kinds of post by which nobody is found
  /// @param fewest days at work
  private record Search(Collection<UUID> but, Set<String> notBy, int fewest, int most) {}

  private Activity.Sought sought(int[] units, Search how) {
    LocalDate since = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(DAYS);
    return new Activity.Sought(units, how.but, how.notBy, since, how.fewest, how.most);
  }

  private List<Candidate> ranked(Activity.Sought sought) {
    List<Activity.Done> done = activity.most(sought);
    Map<UUID, List<Access.Holder>> posts =
        access.holders(done.stream().map(Activity.Done::account).toList(), sought.units());
    return done.stream()
        .filter(one -> posts.containsKey(one.account()))
        .map(one ->
            new Candidate(
                one.account(),
                posts.getOrDefault(one.account(), List.of()),
                one.days(),
                one.recorded()))
        .toList();
  }

  /// The unit, what is below it, and what is counted to any of these and lies elsewhere, such as
  /// the booths of a ward: generation by generation, as long as there are not too many.
  static Ground ground(Tree tree, int unit, int most) {
    int[] tied = Group.linked(tree, unit);
    int[] all = {unit};
    int[] next = joined(tree.allChildren(unit), tied);
    while (next.length > 0 && all.length + next.length <= most) {
      all = joined(all, next);
      next = IntStream.of(next).flatMap(one -> IntStream.of(tree.allChildren(one))).toArray();
    }
    return new Ground(all, next.length == 0);
  }

  /// The unit above, and those that lie directly below that one too.
  private static int[] beside(Tree tree, int unit) {
    int above = tree.parent(unit);
    if (above == Tree.NONE) return new int[0];
    int[] all = joined(new int[] {above}, tree.children(above));
    return IntStream.of(all).filter(one -> one != unit).toArray();
  }

  private static int[] joined(int[] some, int[] more) {
    return IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray();
  }
}

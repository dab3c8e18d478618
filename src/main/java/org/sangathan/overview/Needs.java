package org.sangathan.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sangathan.access.Access;
import org.sangathan.access.OwnPosts;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Figures;
import org.sangathan.figures.Measures;
import org.sangathan.formation.Coverage;
import org.sangathan.formation.Formation;
import org.sangathan.formation.Post;
import org.sangathan.goals.Goal;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.UnitPage.Need;
import org.sangathan.overview.UnitPage.Row;
import org.sangathan.postings.Terms;
import org.sangathan.serviceaccounts.EndingPrograms;
import org.springframework.stereotype.Component;

/// What needs somebody today: only what can be seen from the figures, targets and posts of this
/// moment, each with the way to do it, three at most. They stand in the order of their urgency: In
/// the evening the reader's unread notices come before all of them.
///
/// 1. figures that were not closed at night, for whoever keeps the machine;
/// 2. terms that end within a week: of the reader's own post, and of posts here and directly below,
///    for whoever may give them; then posts of programs likewise;
/// 3. a target whose drive ends within a week and that is not reached;
/// 4. otherwise a target behind its pace;
/// 5. units below that have no target in the drive, for whoever may set one;
/// 6. a required post of the unit itself that is vacant, for whoever may give it;
/// 7. terms that end within a month, and posts of programs;
/// 8. people who stand in no booth;
/// 9. units below in which nothing happened for a week;
/// 10. units below that are not formed, or, where no rule says when they are, in which nobody is
///     responsible.
@Component
class Needs {
  private static final int MOST = 3;
  private static final int LAST_DAYS = 7;
  private static final String POST_PROGRAM = "serviceaccounts.post-program";

  private final Organisation organisation;
  private final Figures figures;
  private final Access access;
  private final Formation formation;
  private final Places places;
  private final Gate gate;
  private final Tonight tonight;
  private final Terms terms;
  private final EndingPrograms programs;

  Needs(
      Organisation organisation,
      Figures figures,
      Access access,
      Formation formation,
      Places places,
      Gate gate,
      Tonight tonight,
      Terms terms,
      EndingPrograms programs) {
    this.organisation = organisation;
    this.figures = figures;
    this.access = access;
    this.formation = formation;
    this.places = places;
    this.gate = gate;
    this.tonight = tonight;
    this.terms = terms;
    this.programs = programs;
  }

  List<Need> of(Place place, Actor actor, Prospect prospect) {
    List<Need> needs = new ArrayList<>();
    if (tonight.isFor(actor, place)) tonight.unread(actor).ifPresent(needs::add);
    lateClose(actor, prospect.today(), needs);
    Terms.Soon soon = ending(place, actor);
    LocalDate today = prospect.today();
    LocalDate pressing = today.plusDays(Terms.PRESSING);
    Optional<LocalDate> own = ownTerm(place, actor);
    own.filter(to -> !to.isAfter(pressing)).map(to -> ownTerm(to, today)).ifPresent(needs::add);
    terms(place, "terms-week", soon.pressing(), needs);
    EndingPrograms.Soon programs = programs(place, actor);
    programs(place, "programs-week", programs.pressing(), needs);
    target(place, actor, prospect, needs);
    unitsWithoutTarget(place, actor, prospect, needs);
    vacantPost(place, actor, needs);
    own.filter(to -> to.isAfter(pressing)).map(to -> ownTerm(to, today)).ifPresent(needs::add);
    if (soon.pressing() == 0) terms(place, "terms-month", soon.soon(), needs);
    if (programs.pressing() == 0) programs(place, "programs-month", programs.soon(), needs);
    peopleWithoutBooth(place, actor, prospect.today(), needs);
    silentUnits(place, prospect.children(), needs);
    unformedUnits(place, actor, prospect.children(), needs);
    return needs.stream().limit(MOST).toList();
  }

  /// Figures stay true meanwhile, only slower: whoever keeps the machine can help.
  private void lateClose(Actor actor, LocalDate today, List<Need> needs) {
    LocalDate covered = figures.closedUntil();
    if (covered.isBefore(today.minusDays(1))
        && may(actor, "database.show-machine", places.root())) {
      needs.add(new Need("late-close", "/actuator/health", covered));
    }
  }

  private Terms.Soon ending(Place place, Actor actor) {
    return may(actor, "access.give-post", place)
        ? terms.soon(actor, place.unit())
        : new Terms.Soon(0, 0);
  }

  private static void terms(Place place, String word, int ending, List<Need> needs) {
    if (ending > 0) needs.add(new Need(word, "/u/" + place.code() + "/terms", (long) ending));
  }

  /// As of terms: in the unit and directly below it.
  private EndingPrograms.Soon programs(Place place, Actor actor) {
    if (!may(actor, POST_PROGRAM, place)) return new EndingPrograms.Soon(0, 0);
    int[] children = organisation.tree().children(place.unit());
    return programs.soon(
        actor, IntStream.concat(IntStream.of(place.unit()), IntStream.of(children)).toArray());
  }

  private static void programs(Place place, String word, int ending, List<Need> needs) {
    if (ending > 0) {
      needs.add(new Need(word, "/u/" + place.code() + "/service-accounts", (long) ending));
    }
  }

  /// When the reader's own post in the unit is over, within a month and unless it is given anew.
  private Optional<LocalDate> ownTerm(Place place, Actor actor) {
    return terms.own(actor).stream()
        .filter(ending -> ending.unit() == place.unit())
        .map(OwnPosts.Ending::to)
        .min(Comparator.naturalOrder());
  }

  private static Need ownTerm(LocalDate to, LocalDate today) {
    return new Need("own-term", "/me/posts", ChronoUnit.DAYS.between(today, to), to);
  }

  /// Of several targets the one that ends first, and of those the first that is behind.
  private void target(Place place, Actor actor, Prospect prospect, List<Need> needs) {
    boolean enrols = prospect.children().isEmpty() && may(actor, "membership.enrol-member", place);
    String address = "/u/" + place.code() + (enrols ? "/enrol" : "/targets");
    String then = enrols ? ".enrol" : "";
    Optional<Goal> ending =
        prospect.goals().stream()
            .filter(goal -> goal.pace().gap() > 0)
            .filter(goal -> daysLeft(goal, prospect) <= LAST_DAYS)
            .min(Comparator.comparing(Goal::until));
    if (ending.isPresent()) {
      long left = daysLeft(ending.get(), prospect);
      needs.add(new Need("ending" + then, address, left, ending.get().pace().gap()));
      return;
    }
    prospect.goals().stream()
        .filter(goal -> !goal.pace().isOnPace())
        .findFirst()
        .ifPresent(goal -> {
          long behind = goal.pace().expected() - goal.pace().done();
          long perDay = Objects.requireNonNullElse(goal.pace().perDay(), 0L);
          needs.add(new Need("behind" + then, address, behind, perDay));
        });
  }

  private static long daysLeft(Goal goal, Prospect prospect) {
    return ChronoUnit.DAYS.between(prospect.today(), goal.until());
  }

  private void unitsWithoutTarget(Place place, Actor actor, Prospect prospect, List<Need> needs) {
    int without = prospect.withoutTarget();
    if (without > 0 && may(actor, "targets.set-target", place)) {
      String address = "/u/" + place.code() + "/targets";
      needs.add(
          new Need("without-target", address, (long) without, (long) prospect.children().size()));
    }
  }

  private void peopleWithoutBooth(Place place, Actor actor, LocalDate today, List<Need> needs) {
    Tree tree = organisation.tree();
    if (tree.isLeaf(place.unit()) || !tree.isAboveLeaf(place.unit())) return;
    if (!may(actor, "people.show-people", place)) return;
    int claimed = figures.measures().index(Measures.Stage.CLAIMED.code());
    long people = figures.here(place.unit(), today).totals()[claimed];
    if (people > 0) {
      needs.add(new Need("to-place", "/u/" + place.code() + "/people?below=false", people));
    }
  }

  private static void silentUnits(Place place, List<Row> children, List<Need> needs) {
    long silent = children.stream().filter(row -> row.week() == 0).count();
    if (silent > 0) {
      String address = "/u/" + place.code() + "?sort=week&dir=up#comparison";
      needs.add(new Need("silent", address, silent, (long) children.size()));
    }
  }

  /// The one that has been vacant longest.
  private void vacantPost(Place place, Actor actor, List<Need> needs) {
    if (!may(actor, "access.give-post", place)) return;
    formation.posts(place.unit()).getOrDefault(place.unit(), List.of()).stream()
        .filter(Post::required)
        .map(Post::vacantSince)
        .flatMap(Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .ifPresent(since ->
            needs.add(new Need("post-vacant", "/u/" + place.code() + "/committee", since)));
  }

  private void unformedUnits(Place place, Actor actor, List<Row> children, List<Need> needs) {
    if (children.isEmpty() || !may(actor, "access.give-post", place)) return;
    List<Coverage> covered = formation.coverage(place.unit());
    if (covered.isEmpty()) {
      vacantUnits(place, actor, children, needs);
      return;
    }
    Coverage lowest = covered.getLast();
    if (lowest.incomplete() > 0) {
      String address = "/u/" + place.code() + "/formation";
      needs.add(new Need("unformed", address, (long) lowest.incomplete(), (long) lowest.units()));
    }
  }

  private void vacantUnits(Place place, Actor actor, List<Row> children, List<Need> needs) {
    if (children.isEmpty() || !may(actor, "access.give-post", place)) return;
    Set<Integer> held = access.heldAmong(children.stream().mapToInt(Row::unit).toArray());
    long vacant = children.stream().filter(row -> !held.contains(row.unit())).count();
    if (vacant > 0) {
      String address = "/u/" + place.code() + "/accounts";
      needs.add(new Need("vacant", address, vacant, (long) children.size()));
    }
  }

  private boolean may(Actor actor, String capability, Place place) {
    return gate.posting(actor, capability, place).isPresent();
  }
}

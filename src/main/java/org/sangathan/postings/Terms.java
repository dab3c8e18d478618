package org.sangathan.postings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.access.OwnPosts;
import org.sangathan.access.PostRules;
import org.sangathan.access.PostRules.Beside;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Complaint;
import org.sangathan.formation.Formation;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Terms of posts: what the rule of a level sets binds whoever appoints, unless a reason is given;
/// and a month before a term ends its holder and the office above are told, again a week before.
/// Nothing is sent and nothing is kept for it: pages tell it while it is so.
@Component
public class Terms implements PostRules.Say {
  /// From so many days before its end it is spoken of.
  public static final int SOON = 30;

  /// From so many days before its end it is pressing.
  public static final int PRESSING = 7;

  private final TermStore store;
  private final Formation formation;
  private final Organisation organisation;
  private final Sights sights;
  private final OwnPosts posts;
  private final Clock clock;

  Terms(
      TermStore store,
      Formation formation,
      Organisation organisation,
      Sights sights,
      OwnPosts posts,
      Clock clock) {
    this.posts = posts;
    this.store = store;
    this.formation = formation;
    this.organisation = organisation;
    this.sights = sights;
    this.clock = clock;
  }

  /// How many terms end within a month, and how many of them within a week.
  public record Soon(int soon, int pressing) {}

  /// Those of the reader's own posts that are over within a month and that they will not hold on.
  public List<OwnPosts.Ending> own(Actor reader) {
    return posts.ending(reader, today().plusDays(SOON));
  }

  /// In a unit and directly below it: what its office has to see to. Further down the office of the
  /// unit between is told.
  public Soon soon(Actor reader, int unit) {
    boolean below = sights.goesBelow(reader, "access.give-post", unit);
    int[] children = below ? organisation.tree().children(unit) : new int[0];
    return store.soon(
        IntStream.concat(IntStream.of(unit), IntStream.of(children)).toArray(), today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  @Override
  public PostRules.Rule now() {
    return new Bound(formation.termRules());
  }

  private record Bound(Formation.TermRules terms) implements PostRules.Rule {

    @Override
    public Optional<Complaint> whyNot(Wanted wanted, List<Beside> beside) {
      LocalDate until = wanted.until();
      return until == null
          ? Optional.empty()
          : months(wanted)
              .filter(months -> until.isAfter(wanted.from().plusMonths(months)))
              .map(months ->
                  new Complaint(
                      "until",
                      PostingsRefusal.TERM_TOO_LONG,
                      months,
                      wanted.from().plusMonths(months)));
    }

    @Override
    public Optional<LocalDate> end(Wanted wanted) {
      return months(wanted).map(months -> wanted.from().plusMonths(months));
    }

    /// Whoever gives a reason is not bound.
    private Optional<Integer> months(Wanted wanted) {
      return wanted.exception() == null
          ? terms.months(wanted.place().unit(), wanted.kind())
          : Optional.empty();
    }
  }
}

package org.sangathan.serviceaccounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.ProgramPosts;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Gate;
import org.springframework.stereotype.Component;

/// Posts of programs that are over soon: a month before, and again a week before, whoever may give
/// the program a post is told, as of terms of people. Nothing is sent and nothing is kept for it.
@Component
public class EndingPrograms {
  /// From so many days before its end it is spoken of.
  public static final int SOON = 30;

  /// From so many days before its end it is pressing.
  public static final int PRESSING = 7;

  private final ProgramStore store;
  private final ProgramPosts posts;
  private final Places places;
  private final Gate gate;
  private final Clock clock;

  EndingPrograms(ProgramStore store, ProgramPosts posts, Places places, Gate gate, Clock clock) {
    this.store = store;
    this.posts = posts;
    this.places = places;
    this.gate = gate;
    this.clock = clock;
  }

  /// How many posts end within a month, and how many of them within a week.
  public record Soon(int soon, int pressing) {}

  /// One kind of post that a program holds in a unit, however often it was given anew.
  private record Held(UUID account, int unit, String nameHi, String nameEn) {
    static Held of(ProgramPosts.Post post) {
      return new Held(post.account(), post.unit(), post.nameHi(), post.nameEn());
    }
  }

  /// Of programs of these units that the reader may give a post.
  public Soon soon(Actor reader, int... units) {
    List<UUID> theirs =
        store.in(units).stream()
            .filter(program -> mayPost(reader, program.unit()))
            .map(Program::account)
            .toList();
    // Hardly any unit has programs, and its page asks this each time.
    if (theirs.isEmpty()) return new Soon(0, 0);
    List<Long> left =
        lasts(posts.of(theirs)).values().stream()
            .flatMap(Optional::stream)
            .map(this::daysLeft)
            .filter(days -> days <= SOON)
            .toList();
    return new Soon(left.size(), (int) left.stream().filter(days -> days <= PRESSING).count());
  }

  private boolean mayPost(Actor reader, int unit) {
    String post = Acts.nameOf(PostProgram.class);
    return places
        .byId(unit)
        .filter(place -> gate.posting(reader, post, place).isPresent())
        .isPresent();
  }

  /// When each is over at last; empty for what does not end.
  private static Map<Held, Optional<LocalDate>> lasts(Collection<ProgramPosts.Post> some) {
    return some.stream()
        .collect(
            Collectors.toMap(
                Held::of, post -> Optional.ofNullable(post.to()), EndingPrograms::later));
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    if (one.isEmpty() || other.isEmpty()) return Optional.empty();
    return one.get().isAfter(other.get()) ? one : other;
  }

  /// Null for a post that does not end.
  @Nullable Long daysLeft(ProgramPosts.Post post) {
    LocalDate to = post.to();
    return to == null ? null : daysLeft(to);
  }

  private long daysLeft(LocalDate to) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), clock.getZone()), to);
  }
}

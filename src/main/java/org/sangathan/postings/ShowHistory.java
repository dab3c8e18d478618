package org.sangathan.postings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.formation.Formation;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.WrittenDay;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who held which post when: of a unit, and of one office-bearer. Each look is told to the trail.
@Controller
class ShowHistory {
  private static final String SHOW = "access.show-accounts";

  private final PastPosts store;
  private final Headings headings;
  private final AccountWatch watch;
  private final Changing changing;

  /// What could be changed by whom.
  @Component
  record Changing(Gate gate, PostKinds kinds, Places places, Minutes minutes, Clock clock) {
    LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    boolean may(Actor actor, Place place) {
      return gate.opens(actor, "access.give-post", place)
          && gate.opens(actor, "access.end-post", place);
    }

    /// Upon which the end of one of these could rest, by unit.
    Map<Integer, List<OfficeBearerPage.Minute>> decisions(List<PastPost> posts, Actor actor) {
      return posts.stream()
          .filter(post -> post.lastsBeyond(today()))
          .map(PastPost::unit)
          .distinct()
          .collect(Collectors.toMap(unit -> unit, unit -> minutes.standing(unit, actor)));
    }

    /// The units between which they were put, as far as the reader may open them.
    Map<Integer, Places.Name> redrawn(List<PastPost> posts, Actor reader) {
      return places.names(
          posts.stream()
              .flatMap(post -> Stream.of(post.redrawn().from(), post.redrawn().into()))
              .filter(Objects::nonNull)
              .distinct()
              .filter(unit ->
                  places.byId(unit).filter(place -> gate.opens(reader, SHOW, place)).isPresent())
              .toList());
    }

    List<PostKinds.PostKind> givable(Actor actor, Place place) {
      return kinds.givable(actor, place.unit());
    }
  }

  ShowHistory(PastPosts store, Headings headings, AccountWatch watch, Changing changing) {
    this.store = store;
    this.headings = headings;
    this.watch = watch;
    this.changing = changing;
  }

  /// @param on a day as people write it; what cannot be read shows all days and says so
  @GetMapping("/u/{code}/post-history")
  @Sees(SHOW)
  PostHistoryPage ofUnit(Place place, Actor actor, @RequestParam(defaultValue = "") String on) {
    @Nullable LocalDate day = WrittenDay.parse(on).orElse(null);
    List<PastPost> posts =
        day == null ? store.in(place.unit()) : store.in(new int[] {place.unit()}, day);
    tell(actor, place, posts);
    return new PostHistoryPage(
        headings.of(place.unit(), actor),
        posts,
        changing.redrawn(posts, actor),
        changing.minutes.addresses(posts, actor),
        day,
        day == null ? on.strip() : "",
        day != null
            && day.isBefore(changing.today())
            && changing.gate.opens(actor, Formation.SHOW, place));
  }

  @GetMapping("/u/{code}/office-bearers/{account}")
  @Sees(SHOW)
  OfficeBearerPage ofOne(Place place, Actor actor, @PathVariable UUID account) {
    List<PastPost> posts =
        store.of(account).stream()
            .filter(post -> changing.places.within(post.unit(), place.unit()))
            .toList();
    if (posts.isEmpty()) throw new NotServed(PostingsRefusal.NOBODY_KNOWN);
    tell(actor, place, posts);
    return new OfficeBearerPage(
        headings.of(place.unit(), actor),
        account,
        posts.getFirst().name(),
        posts,
        changing.places.names(posts.stream().map(PastPost::unit).collect(Collectors.toSet())),
        changing.redrawn(posts, actor),
        changing.givable(actor, place),
        changing.minutes.addresses(posts, actor),
        changing.decisions(posts, actor),
        changing.may(actor, place),
        changing.today());
  }

  private void tell(Actor actor, Place place, List<PastPost> posts) {
    watch.seen(actor, place, posts.stream().map(PastPost::account).distinct().toList());
  }
}

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
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.formation.Formation;
import org.sangathan.formation.OwnGroup;
import org.sangathan.formation.OwnGroup.Group;
import org.sangathan.formation.Post;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.sangathan.words.WrittenDay;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows who could take a post of a unit, and the forms that give it.
@Controller
class ShowAppoint {
  private final Shortlist shortlist;
  private final Formation formation;
  private final PostKinds kinds;
  private final Places places;
  private final Headings headings;
  private final Asking asking;

  /// Who asks, on which day, and what those who stand here let them know.
  @Component
  record Asking(Gate gate, Clock clock, OwnGroup groups) {
    LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
  }

  ShowAppoint(
      Shortlist shortlist,
      Formation formation,
      PostKinds kinds,
      Places places,
      Headings headings,
      Asking asking) {
    this.shortlist = shortlist;
    this.formation = formation;
    this.kinds = kinds;
    this.places = places;
    this.headings = headings;
    this.asking = asking;
  }

  /// @param post the code of the kind of post
  /// @param on the first day of whoever gets it, as people write it; today where it is not said
  @GetMapping("/u/{code}/appoint")
  @Sees("access.give-post")
  AppointPage show(
      Place place,
      Actor actor,
      @RequestParam(defaultValue = "") String post,
      @RequestParam(defaultValue = "") String on) {
    LocalDate from = WrittenDay.parse(on).orElseGet(asking::today);
    PostKinds.PostKind kind =
        kinds.givable(actor, place.unit()).stream()
            .filter(known -> known.code().equals(post))
            .findFirst()
            .orElseThrow(() -> new NotServed(PostingsRefusal.NOT_YOURS_TO_GIVE));
    Shortlist.Found found = shortlist.of(actor, place.unit(), kind);
    Lines lines = new Lines(found);
    return new AppointPage(
        headings.of(place.unit(), actor),
        kind,
        vacantSince(place.unit(), post),
        formation.shares(place.unit()),
        lines.of(found.here()),
        lines.of(found.near()),
        found.whole(),
        Shortlist.DAYS,
        asking.gate.opens(actor, "access.create-account", place),
        from,
        formation.termRules().months(place.unit(), post).map(from::plusMonths).orElse(null));
  }

  private @Nullable LocalDate vacantSince(int unit, String kind) {
    return formation.posts(unit).getOrDefault(unit, List.of()).stream()
        .filter(post -> post.kind().equals(kind))
        .map(Post::vacantSince)
        .flatMap(Stream::ofNullable)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /// What the page says of each, with what their units are called and what they let be shown.
  private final class Lines {
    private final Map<Integer, Places.Name> units;
    private final Map<UUID, Group> groups;

    Lines(Shortlist.Found found) {
      List<Shortlist.Candidate> all =
          Stream.concat(found.here().stream(), found.near().stream()).toList();
      this.units =
          places.names(
              all.stream()
                  .flatMap(c -> c.posts().stream())
                  .map(Access.Holder::unit)
                  .collect(Collectors.toSet()));
      this.groups = asking.groups.shown(all.stream().map(Shortlist.Candidate::account).toList());
    }

    List<AppointPage.Line> of(List<Shortlist.Candidate> candidates) {
      return candidates.stream().map(this::line).toList();
    }

    private AppointPage.Line line(Shortlist.Candidate candidate) {
      return new AppointPage.Line(
          candidate.account(),
          candidate.name(),
          candidate.posts().stream()
              .filter(post -> units.containsKey(post.unit()))
              .map(post ->
                  new AppointPage.Held(
                      post.postHi(), post.postEn(), Objects.requireNonNull(units.get(post.unit()))))
              .toList(),
          candidate.days(),
          candidate.recorded(),
          groups.get(candidate.account()));
    }
  }
}

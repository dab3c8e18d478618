package org.sangathan.postings;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AccountWatch;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.formation.Formation;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Posts of a unit and below whose term ends within a month, the first to end first, each with the
/// ways on. Each look is told to the trail.
@Controller
class ShowTerms {
  private static final int SHEET = 50;

  private final TermStore store;
  private final Terms terms;
  private final Headings headings;
  private final AccountWatch watch;
  private final Giving giving;

  /// Where and for how long the reader could give a post.
  @Component
  record Giving(Sights sights, Places places, PostKinds kinds, Formation formation) {
    /// Null for all.
    int @Nullable [] units(Actor actor, Place place) {
      if (!sights.goesBelow(actor, "access.give-post", place.unit())) {
        return new int[] {place.unit()};
      }
      return place.unit() == places.root().unit() ? null : places.below(place.unit());
    }
  }

  ShowTerms(TermStore store, Terms terms, Headings headings, AccountWatch watch, Giving giving) {
    this.store = store;
    this.terms = terms;
    this.headings = headings;
    this.watch = watch;
    this.giving = giving;
  }

  /// @param skip so many of them
  @GetMapping("/u/{code}/terms")
  @Sees("access.give-post")
  TermsPage show(Place place, Actor actor, @RequestParam(defaultValue = "0") String skip) {
    int skipped = skip.matches("[0-9]{1,7}") ? Integer.parseInt(skip) : 0;
    LocalDate today = terms.today();
    List<TermStore.Ending> found =
        store.sheet(giving.units(actor, place), today, skipped, SHEET + 1);
    List<TermStore.Ending> shown = found.stream().limit(SHEET).toList();
    watch.seen(actor, place, shown.stream().map(TermStore.Ending::account).distinct().toList());
    Map<Integer, Places.Name> names =
        giving.places.names(
            shown.stream()
                .flatMap(e -> Stream.concat(Stream.of(e.unit()), e.span().stream()))
                .collect(Collectors.toSet()));
    Looked looked = new Looked(names, giving.formation.termRules(), giving.kinds.appointing(actor));
    return new TermsPage(
        headings.of(place.unit(), actor),
        shown.stream()
            .filter(ending -> names.containsKey(ending.unit()))
            .map(ending -> line(ending, looked))
            .toList(),
        Terms.SOON,
        found.size() > SHEET ? skipped + SHEET : 0);
  }

  /// What is asked once for all lines.
  ///
  /// @param giving where the reader may give which post
  private record Looked(
      Map<Integer, Places.Name> names, Formation.TermRules terms, PostKinds.Giving giving) {}

  private TermsPage.Line line(TermStore.Ending ending, Looked looked) {
    LocalDate to = ending.to();
    Optional<Integer> months = looked.terms.months(ending.unit(), ending.kind());
    boolean mayGive =
        Stream.concat(Stream.of(ending.unit()), ending.span().stream())
            .allMatch(unit -> looked.giving.may(ending.kind(), unit));
    return new TermsPage.Line(
        ending.posting(),
        ending.account(),
        ending.name(),
        ending.kind(),
        ending.postHi(),
        ending.postEn(),
        ending.acting(),
        Objects.requireNonNull(looked.names.get(ending.unit())),
        ending.span().stream()
            .filter(unit -> mayGive)
            .flatMap(unit -> Stream.ofNullable(looked.names.get(unit)))
            .map(Places.Name::code)
            .collect(Collectors.joining(" ")),
        to,
        ChronoUnit.DAYS.between(terms.today(), to),
        // Where no rule says it, for as long as before.
        months.map(to::plusMonths).orElseGet(() -> to.plus(Period.between(ending.from(), to))),
        mayGive);
  }
}

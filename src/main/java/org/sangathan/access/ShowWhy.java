package org.sangathan.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Explains rights: why can I see this, and who can see this. Postings are the only source of
/// grants, so both answers are lists of postings and never guesses.
@Controller
class ShowWhy {
  private final Grants grants;
  private final Catalogue catalogue;
  private final PostTypeStore types;
  private final PostingStore postings;
  private final Places places;

  ShowWhy(
      Grants grants,
      Catalogue catalogue,
      PostTypeStore types,
      PostingStore postings,
      Places places) {
    this.grants = grants;
    this.catalogue = catalogue;
    this.types = types;
    this.postings = postings;
    this.places = places;
  }

  /// By which of one's posts one may do what in the unit.
  @GetMapping("/u/{code}/why")
  @Sees("organisation.show-unit")
  WhyPage why(Actor actor, Place place) {
    Map<String, PostType> kinds =
        types.all().stream().collect(Collectors.toMap(PostType::code, t -> t));
    List<WhyPage.Reason> reasons =
        grants.held(actor).stream()
            .map(grant -> reason(grant, Objects.requireNonNull(kinds.get(grant.kind())), place))
            .filter(reason -> !reason.scopes().isEmpty())
            .toList();
    return new WhyPage(name(place.unit()), reasons);
  }

  private WhyPage.Reason reason(Grant grant, PostType type, Place place) {
    List<WhyPage.Far> scopes =
        Stream.of(Scope.SEE, Scope.SEARCH, Scope.ENTER)
            .map(scope ->
                new WhyPage.Far(
                    scope.code(),
                    grant.reaches().in(scope).code(),
                    catalogue.names().stream()
                        .filter(name -> Scope.of(name) == scope)
                        .filter(name -> grant.allows(name, place.unit(), places))
                        .toList()))
            .filter(far -> !far.capabilities().isEmpty())
            .toList();
    return new WhyPage.Reason(
        type.nameHi(), type.nameEn(), name(grant.unit()), grant.from(), grant.lent(), scopes);
  }

  /// Who may look at the people of the unit: the postings that allow it, with their holders.
  @GetMapping("/u/{code}/seen-by")
  @Sees("organisation.show-unit")
  SeenByPage seenBy(Place place) {
    List<SeenByPage.Seer> seers =
        postings.seers("people.show-people", places.line(place.unit()), grants.today()).stream()
            .filter(s -> s.grant().allows("people.show-people", place.unit(), places))
            .map(s ->
                new SeenByPage.Seer(
                    s.name(),
                    s.nameHi(),
                    s.nameEn(),
                    name(s.grant().unit()),
                    s.grant().from(),
                    s.grant().lent(),
                    s.program(),
                    s.grant().capabilities().allow("people.unmask-phone")))
            .toList();
    return new SeenByPage(name(place.unit()), seers);
  }

  private Places.Name name(int unit) {
    return Objects.requireNonNull(places.names(Set.of(unit)).get(unit));
  }
}

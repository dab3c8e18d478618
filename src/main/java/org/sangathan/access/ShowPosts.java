package org.sangathan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The kinds of post, what each allows, and what somebody who holds it would see.
@Controller
class ShowPosts {
  private static final String DEFINE = "access.define-post";
  private static final String NEW = "new";

  private final PostTypeStore types;
  private final Catalogue catalogue;
  private final Grants grants;
  private final Places places;

  ShowPosts(PostTypeStore types, Catalogue catalogue, Grants grants, Places places) {
    this.types = types;
    this.catalogue = catalogue;
    this.grants = grants;
    this.places = places;
  }

  @GetMapping("/posts")
  @Sees("access.show-posts")
  PostsPage all(Actor actor) {
    Place top = grants.top();
    return new PostsPage(
        types.all().stream().map(this::line).toList(),
        top.code(),
        grants.opens(actor, DEFINE, top),
        catalogue.byModule(),
        List.copyOf(types.strong().patterns()));
  }

  private PostsPage.Line line(PostType type) {
    return new PostsPage.Line(
        type.code(),
        type.nameHi(),
        type.nameEn(),
        catalogue.names().stream().filter(type.capabilities()::allow).count(),
        type.twoPersons(),
        type.forPrograms());
  }

  /// @param code of a kind of post, or `new`
  /// @param at the code of a unit, for looking at what a holder would see there
  @GetMapping("/posts/{code}")
  @Sees(value = "access.show-posts", unit = "at")
  PostPage one(Actor actor, Place place, @PathVariable String code) {
    Optional<PostType> type = types.one(code);
    if (type.isEmpty() && !code.equals(NEW)) throw new NotServed(AccessRefusal.POST_TYPE_UNKNOWN);
    Place top = grants.top();
    return new PostPage(
        type.map(ShowPosts::definition).orElse(PostPage.Definition.NEW),
        catalogue.byModule(),
        type.map(t -> preview(t, place)).orElse(null),
        top.code(),
        grants.opens(actor, DEFINE, top)
            && type.stream().allMatch(t -> grants.mayGive(actor, t, top.unit())));
  }

  private static PostPage.Definition definition(PostType type) {
    return new PostPage.Definition(
        type.code(),
        type.nameHi(),
        type.nameEn(),
        List.copyOf(type.capabilities().patterns()),
        type.reaches().enter().code(),
        type.reaches().see().code(),
        type.reaches().search().code(),
        type.nature().code(),
        type.twoPersons(),
        type.forPrograms());
  }

  private PostPage.Preview preview(PostType type, Place place) {
    Map<String, List<String>> allowed =
        catalogue.names().stream()
            .filter(type.capabilities()::allow)
            .collect(Collectors.groupingBy(name -> Scope.of(name).code(), Collectors.toList()));
    List<PostPage.Far> far =
        Arrays.stream(Scope.values())
            .map(scope ->
                new PostPage.Far(
                    scope.code(),
                    type.reaches().in(scope).code(),
                    units(type.reaches().in(scope), place),
                    allowed.getOrDefault(scope.code(), List.of())))
            .toList();
    return new PostPage.Preview(name(place), far);
  }

  private int units(Reaches.Reach reach, Place place) {
    return reach == Reaches.Reach.OWN ? 1 : places.below(place.unit()).length;
  }

  private Places.@Nullable Name name(Place place) {
    return places.names(List.of(place.unit())).get(place.unit());
  }
}

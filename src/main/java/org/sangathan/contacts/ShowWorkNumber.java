package org.sangathan.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own posts with the number that one gave for each.
@Controller
class ShowWorkNumber {
  private final Access access;
  private final WorkNumbers numbers;
  private final Places places;

  ShowWorkNumber(Access access, WorkNumbers numbers, Places places) {
    this.access = access;
    this.numbers = numbers;
    this.places = places;
  }

  @GetMapping("/me/work-number")
  @SignedInOnly
  WorkNumberPage mine(Actor actor) {
    List<Access.Holder> own = access.postsOf(actor.account());
    Map<UUID, String> given = numbers.of(own);
    Set<Integer> units = own.stream().map(Access.Holder::unit).collect(Collectors.toSet());
    Map<Integer, Places.Name> named = places.names(units);
    return new WorkNumberPage(
        own.stream()
            .filter(post -> named.containsKey(post.unit()))
            .map(post -> told(post, named.get(post.unit()), given.get(post.posting())))
            .toList(),
        GiveWorkNumber.NOTICE);
  }

  private static WorkNumberPage.Post told(
      Access.Holder post, Places.@Nullable Name unit, @Nullable String number) {
    return new WorkNumberPage.Post(
        post.posting().toString(),
        post.postHi(),
        post.postEn(),
        Objects.requireNonNull(unit),
        number == null ? null : IndianMobile.shown(number));
  }
}

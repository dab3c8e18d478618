package org.sangathan.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Place;
import org.springframework.stereotype.Component;

/// Which pairs are those of a unit, whatever was redrawn since they were made: a pair goes on in
/// the unit that followed its own. Where its mentor is none there, it is with them in the unit in
/// which they are one now, if the worker is at work there or below.
@Component
class Pairs {
  private final PairStore store;
  private final Access access;
  private final Places places;

  Pairs(PairStore store, Access access, Places places) {
    this.store = store;
    this.access = access;
    this.places = places;
  }

  List<Pair> in(int unit, Collection<UUID> mentors) {
    return store.guidedBy(mentors).stream().filter(pair -> isOf(unit, pair)).toList();
  }

  Optional<Pair> find(int unit, UUID id) {
    return store.find(id).filter(pair -> isOf(unit, pair));
  }

  private boolean isOf(int unit, Pair pair) {
    int lies = places.byId(pair.unit()).map(places::today).map(Place::unit).orElseGet(pair::unit);
    return lies == unit
        || !isMentor(pair.mentor(), lies)
            && isMentor(pair.mentor(), unit)
            && isAtWork(pair.worker(), unit);
  }

  boolean isMentor(UUID account, int unit) {
    return access.postsOf(account).stream()
        .anyMatch(post -> post.unit() == unit && post.nature() == PostKinds.Nature.MENTOR);
  }

  /// Who is not is told of like nobody, so that names cannot be tried out.
  boolean isAtWork(UUID account, int unit) {
    return access.postsOf(account).stream().anyMatch(post -> places.within(post.unit(), unit));
  }
}

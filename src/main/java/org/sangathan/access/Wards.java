package org.sangathan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.springframework.stereotype.Component;

/// For whom somebody may open a way in, or shut it: only for those to whom they could give all
/// their posts. Else whoever gives somebody higher a password or a slip would sign in as them.
@Component
class Wards {
  private final PostingStore postings;
  private final PostTypeStore types;
  private final Grants grants;

  Wards(PostingStore postings, PostTypeStore types, Grants grants) {
    this.postings = postings;
    this.types = types;
    this.grants = grants;
  }

  /// Who asks, for doing what, from which unit, on which day.
  record Asked(Actor actor, String capability, Place place, LocalDate day) {
    static Asked by(Deed<?> deed, String capability) {
      return new Asked(deed.actor(), capability, deed.place(), deed.day());
    }
  }

  /// Those of the accounts that are theirs.
  Set<UUID> among(Asked asked, Collection<UUID> accounts) {
    Map<UUID, List<Posting>> held =
        postings.postingsOf(accounts).stream()
            .filter(posting -> posting.lastsBeyond(asked.day))
            .collect(Collectors.groupingBy(Posting::account));
    Map<String, PostType> kinds =
        types.all().stream().collect(Collectors.toMap(PostType::code, Function.identity()));
    return accounts.stream()
        .filter(account -> isTheirs(asked, held.getOrDefault(account, List.of()), kinds))
        .collect(Collectors.toSet());
  }

  /// An account without posts belongs to nobody below the top.
  private boolean isTheirs(Asked asked, List<Posting> held, Map<String, PostType> kinds) {
    if (held.isEmpty()) return grants.isTop(asked.place);
    return held.stream()
            .allMatch(p -> isBelow(asked, p, Objects.requireNonNull(kinds.get(p.type()))))
        && held.stream().anyMatch(p -> grants.isWithin(p.unit(), asked.place));
  }

  /// Over every unit that the post goes over.
  private boolean isBelow(Asked asked, Posting posting, PostType kind) {
    return IntStream.of(posting.units())
            .allMatch(unit -> grants.may(asked.actor, asked.capability, unit))
        && grants.mayGive(asked.actor, kind, posting.units());
  }
}

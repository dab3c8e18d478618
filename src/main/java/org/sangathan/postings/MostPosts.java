package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Beside;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Complaint;
import org.springframework.stereotype.Component;

/// One person holds no more posts than the organisation allows, unless a reason is given. Being a
/// mentor is not counted: elders hold what they hold.
@Component
class MostPosts implements Appointing.Rule {
  private final LimitStore limits;
  private final PostKinds kinds;

  MostPosts(LimitStore limits, PostKinds kinds) {
    this.limits = limits;
    this.kinds = kinds;
  }

  @Override
  public Optional<Complaint> whyNot(Wanted wanted, List<Beside> beside) {
    if (wanted.exception() != null) return Optional.empty();
    Limits known = known();
    Beside another = new Beside(wanted.kind(), 1 + wanted.span().size());
    // One post for another: they hold no more than before.
    Optional<Integer> most =
        wanted.instead() == null
            ? known.tooMany(another, beside)
            : known.tooManyOfItsKind(another, beside);
    return most.map(allowed ->
        new Complaint("exception", PostingsRefusal.TOO_MANY_POSTS, allowed, beside.size()));
  }

  /// As they are now, for one post or for a whole file of them.
  Limits known() {
    Map<String, Integer> most = limits.all();
    return new Limits(most, most.isEmpty() ? Set.of() : kinds.mentors());
  }

  /// @param most by the code of a kind of post, or [LimitStore#ALL]
  /// @param mentors kinds of post that are not counted
  record Limits(Map<String, Integer> most, Set<String> mentors) {

    /// @return how many are allowed, where it would be more
    Optional<Integer> tooMany(Beside wanted, List<Beside> beside) {
      if (mentors.contains(wanted.kind())) return Optional.empty();
      long all = beside.stream().filter(each -> !mentors.contains(each.kind())).count() + 1;
      return exceeded(LimitStore.ALL, all).or(() -> tooManyOfItsKind(wanted, beside));
    }

    private Optional<Integer> tooManyOfItsKind(Beside wanted, List<Beside> beside) {
      if (mentors.contains(wanted.kind())) return Optional.empty();
      int same =
          beside.stream()
              .filter(each -> each.kind().equals(wanted.kind()))
              .mapToInt(Beside::units)
              .sum();
      return exceeded(wanted.kind(), same + wanted.units());
    }

    private Optional<Integer> exceeded(String kind, long held) {
      return Optional.ofNullable(most.get(kind)).filter(allowed -> held > allowed);
    }
  }
}

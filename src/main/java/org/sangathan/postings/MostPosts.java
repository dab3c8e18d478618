package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sangathan.access.Appointing.Wanted;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostRules;
import org.sangathan.access.PostRules.Beside;
import org.sangathan.acts.Complaint;
import org.springframework.stereotype.Component;

/// One person holds no more posts than the organisation allows, unless a reason is given. Being a
/// mentor is not counted: elders hold what they hold.
@Component
class MostPosts implements PostRules.Say {
  private final LimitStore limits;
  private final PostKinds kinds;

  MostPosts(LimitStore limits, PostKinds kinds) {
    this.limits = limits;
    this.kinds = kinds;
  }

  @Override
  public PostRules.Rule now() {
    Map<String, Integer> most = limits.all();
    return new Limits(most, most.isEmpty() ? Set.of() : kinds.mentors());
  }

  /// @param most by the code of a kind of post, or [LimitStore#ALL]
  /// @param mentors kinds of post that are not counted
  private record Limits(Map<String, Integer> most, Set<String> mentors) implements PostRules.Rule {

    @Override
    public Optional<Complaint> whyNot(Wanted wanted, List<Beside> beside) {
      if (wanted.exception() != null || mentors.contains(wanted.kind())) return Optional.empty();
      // One post for another: they hold no more than before.
      Optional<Integer> most =
          wanted.instead() == null ? tooMany(wanted, beside) : tooManyOfItsKind(wanted, beside);
      return most.map(allowed ->
          new Complaint("exception", PostingsRefusal.TOO_MANY_POSTS, allowed, beside.size()));
    }

    /// @return how many are allowed, where it would be more
    private Optional<Integer> tooMany(Wanted wanted, List<Beside> beside) {
      long all = beside.stream().filter(each -> !mentors.contains(each.kind())).count() + 1;
      return exceeded(LimitStore.ALL, all).or(() -> tooManyOfItsKind(wanted, beside));
    }

    private Optional<Integer> tooManyOfItsKind(Wanted wanted, List<Beside> beside) {
      int same =
          beside.stream()
              .filter(each -> each.kind().equals(wanted.kind()))
              .mapToInt(Beside::units)
              .sum();
      return exceeded(wanted.kind(), same + 1 + wanted.span().size());
    }

    private Optional<Integer> exceeded(String kind, long held) {
      return Optional.ofNullable(most.get(kind)).filter(allowed -> held > allowed);
    }
  }
}

package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    return wanted.exception() != null
        ? Optional.empty()
        : tooMany(new Beside(wanted.kind(), 1 + wanted.span().size()), beside)
            .map(most ->
                new Complaint("exception", PostingsRefusal.TOO_MANY_POSTS, most, beside.size()));
  }

  /// @return how many are allowed, where it would be more
  Optional<Integer> tooMany(Beside wanted, List<Beside> beside) {
    Map<String, Integer> most = limits.all();
    if (most.isEmpty()) return Optional.empty();
    Set<String> mentors =
        kinds.all().stream()
            .filter(kind -> kind.nature() == PostKinds.Nature.MENTOR)
            .map(PostKinds.PostKind::code)
            .collect(Collectors.toSet());
    if (mentors.contains(wanted.kind())) return Optional.empty();
    long all = beside.stream().filter(each -> !mentors.contains(each.kind())).count() + 1;
    int same =
        beside.stream()
                .filter(each -> each.kind().equals(wanted.kind()))
                .mapToInt(Beside::units)
                .sum()
            + wanted.units();
    return exceeded(most, LimitStore.ALL, all).or(() -> exceeded(most, wanted.kind(), same));
  }

  private static Optional<Integer> exceeded(Map<String, Integer> most, String kind, long held) {
    return Optional.ofNullable(most.get(kind)).filter(allowed -> held > allowed);
  }
}

package org.sangathan.posttargets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangathan.access.PostKinds;
import org.sangathan.access.PostKinds.Nature;
import org.sangathan.access.PostKinds.PostKind;
import org.springframework.stereotype.Component;

/// The kinds of post that can have a target: those of heads, in-charges and office-bearers. An
/// ordinary worker or volunteer has no quota, an elder is honoured for guiding, and an office is no
/// person's charge in the field.
@Component
class PostsWithTargets {
  private final PostKinds kinds;

  PostsWithTargets(PostKinds kinds) {
    this.kinds = kinds;
  }

  /// By code, in their order.
  Map<String, PostKind> all() {
    return kinds.all().stream()
        .filter(kind -> whyNot(kind.nature()).isEmpty())
        .collect(
            Collectors.toMap(PostKind::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /// Why posts of this kind have none; empty where they can have one.
  Optional<PosttargetsRefusal> whyNot(String code) {
    List<PostKind> found = kinds.all().stream().filter(kind -> kind.code().equals(code)).toList();
    return found.isEmpty()
        ? Optional.of(PosttargetsRefusal.POST_UNKNOWN)
        : whyNot(found.getFirst().nature());
  }

  private static Optional<PosttargetsRefusal> whyNot(Nature nature) {
    return switch (nature) {
      case HEAD, IN_CHARGE, OFFICE_BEARER -> Optional.empty();
      case WORKER, VOLUNTEER -> Optional.of(PosttargetsRefusal.WORKERS_HAVE_NONE);
      case MENTOR -> Optional.of(PosttargetsRefusal.MENTORS_HAVE_NONE);
      case OFFICE -> Optional.of(PosttargetsRefusal.OFFICES_HAVE_NONE);
    };
  }
}

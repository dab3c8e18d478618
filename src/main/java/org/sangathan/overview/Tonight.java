package org.sangathan.overview;

import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangathan.access.PostKinds;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.notices.Notices;
import org.sangathan.overview.UnitPage.Need;
import org.springframework.stereotype.Component;

/// The evening of an office-bearer, who is no worker and no elder: from seven o'clock until the day
/// ends, the page of the unit in which they hold their post, also of a booth, tells under "tonight"
/// what needs them, three things at most, unread notices first. It is worked out when the page is
/// opened and kept nowhere: so it is always true, nobody is late, and no night's work writes a line
/// for each of 60,000 who may never look.
@Component
class Tonight {
  static final LocalTime FROM = LocalTime.of(19, 0);

  private static final Set<PostKinds.Nature> WITHOUT_OFFICE =
      EnumSet.of(PostKinds.Nature.WORKER, PostKinds.Nature.MENTOR);

  private final PostKinds posts;
  private final Notices notices;
  private final Clock clock;

  Tonight(PostKinds posts, Notices notices, Clock clock) {
    this.posts = posts;
    this.notices = notices;
    this.clock = clock;
  }

  boolean isFor(Actor reader, Place place) {
    return !LocalTime.now(clock).isBefore(FROM) && bearsOffice(reader, place.unit());
  }

  private boolean bearsOffice(Actor reader, int unit) {
    Set<String> held =
        posts.held(reader).stream()
            .filter(post -> post.units().contains(unit))
            .map(PostKinds.Held::kind)
            .collect(Collectors.toSet());
    return !held.isEmpty()
        && posts.all().stream()
            .filter(kind -> held.contains(kind.code()))
            .anyMatch(kind -> !WITHOUT_OFFICE.contains(kind.nature()));
  }

  /// What nobody has to look for: it is the reader's own.
  Optional<Need> unread(Actor reader) {
    int unread = notices.unread(reader);
    return unread == 0
        ? Optional.empty()
        : Optional.of(new Need("notices", "/notices", (long) unread));
  }
}

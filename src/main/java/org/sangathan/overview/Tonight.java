package org.sangathan.overview;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.sangathan.access.PostKinds;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Place;
import org.sangathan.figures.Figures;
import org.sangathan.notices.Notices;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.overview.UnitPage.Need;
import org.springframework.stereotype.Component;

/// The evening of an office-bearer: from seven o'clock until the day ends, the page of a unit in
/// which they hold a post, and below which they see more, tells under "tonight" what needs them,
/// three things at most, unread notices first. It is worked out when the page is opened and kept
/// nowhere: so it is always true, nobody is late, and no night's work writes a line for each of
/// 60,000 who may never look.
@Component
class Tonight {
  static final LocalTime FROM = LocalTime.of(19, 0);

  private final PostKinds posts;
  private final Sights sights;
  private final Organisation organisation;
  private final Notices notices;
  private final Clock clock;

  Tonight(PostKinds posts, Sights sights, Organisation organisation, Notices notices, Clock clock) {
    this.posts = posts;
    this.sights = sights;
    this.organisation = organisation;
    this.notices = notices;
    this.clock = clock;
  }

  boolean isFor(Actor reader, Place place) {
    Tree tree = organisation.tree();
    return !LocalTime.now(clock).isBefore(FROM)
        && tree.has(place.unit())
        && !tree.isLeaf(place.unit())
        && posts.held(reader).stream().anyMatch(post -> post.units().contains(place.unit()))
        && sights.goesBelow(reader, Figures.SHOW_UNIT, place.unit());
  }

  /// What nobody has to look for: it is the reader's own.
  Optional<Need> unread(Actor reader) {
    int unread = notices.unread(reader);
    return unread == 0
        ? Optional.empty()
        : Optional.of(new Need("notices", "/notices", (long) unread));
  }
}

package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.OwnPosts;
import org.sangathan.formation.OwnGroup;
import org.sangathan.pages.Page;

/// One's own posts, to say yes to or to give back.
///
/// @param said to which group one says to belong, and whether it is shown on shortlists; null while
///   one does not say
/// @param daysLeft of the postings that are over soon
public record OwnPostsPage(
    List<OwnPosts.Own> posts, OwnGroup.@Nullable Said said, Map<UUID, Long> daysLeft)
    implements Page {

  /// How many days are left of a post that is over soon; null where it is not, or goes on.
  public @Nullable Long left(OwnPosts.Own own) {
    return daysLeft.get(own.post().posting());
  }
}

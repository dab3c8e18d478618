package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.HeldPost;
import org.sangathan.access.OwnPosts;
import org.sangathan.formation.OwnGroup;
import org.sangathan.pages.Page;

/// One's own posts, to say yes to or to give back.
///
/// @param group to which one says to belong; null while one does not say
public record OwnPostsPage(
    List<OwnPosts.Own> posts, OwnGroup.@Nullable Group group, LocalDate today) implements Page {

  /// How many days are left of a post that is over soon; null where it is not, or goes on.
  public @Nullable Long left(OwnPosts.Own own) {
    LocalDate to = own.post().to();
    return to == null || posts.stream().anyMatch(other -> goesOn(own.post(), to, other.post()))
        ? null
        : Terms.left(to, today);
  }

  private static boolean goesOn(HeldPost post, LocalDate to, HeldPost other) {
    return other.unit().id() == post.unit().id()
        && other.postHi().equals(post.postHi())
        && !other.from().isAfter(to)
        && (other.to() == null || other.to().isAfter(to));
  }
}

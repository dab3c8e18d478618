package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.organisation.Heading;
import org.sangathan.pages.Page;

/// Somebody's posts in a unit and below, from the first to those to come, and what can change.
///
/// @param posts the newest first
/// @param units of the posts, by number
/// @param redrawn the units from which posts came or into which they went, as far as the reader may
///   open them
/// @param higher kinds of post that the reader may give here
/// @param minutes where decisions are read that stand in the history
/// @param decisions by which somebody could be relieved, by unit
/// @param mayChange the reader may give and end posts here
public record OfficeBearerPage(
    Heading heading,
    UUID account,
    String name,
    List<PastPost> posts,
    Map<Integer, Places.Name> units,
    Map<Integer, Places.Name> redrawn,
    List<PostKinds.PostKind> higher,
    Map<UUID, String> minutes,
    Map<Integer, List<Minute>> decisions,
    boolean mayChange,
    LocalDate today)
    implements Page {

  /// A decision of a body.
  public record Minute(UUID id, LocalDate on, String bodyHi, String bodyEn, String text) {}

  /// What they hold now or will hold.
  public List<PastPost> running() {
    return posts.stream().filter(post -> post.lastsBeyond(today)).toList();
  }
}

package org.sangathan.postings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.OwnPosts;
import org.sangathan.formation.OwnGroup;
import org.sangathan.pages.Page;

/// One's own posts, to say yes to or to give back.
///
/// @param group to which one says to belong; null while one does not say
public record OwnPostsPage(List<OwnPosts.Own> posts, OwnGroup.@Nullable Group group)
    implements Page {}

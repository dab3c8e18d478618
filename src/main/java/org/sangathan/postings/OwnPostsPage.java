package org.sangathan.postings;

import java.util.List;
import org.sangathan.access.OwnPosts;
import org.sangathan.pages.Page;

/// One's own posts, to say yes to or to give back.
public record OwnPostsPage(List<OwnPosts.Own> posts) implements Page {}

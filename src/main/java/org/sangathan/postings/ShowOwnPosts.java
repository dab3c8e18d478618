package org.sangathan.postings;

import org.sangathan.access.OwnPosts;
import org.sangathan.acts.Actor;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own posts.
@Controller
class ShowOwnPosts {
  static final String PAGE = "/me/posts";

  private final OwnPosts posts;

  ShowOwnPosts(OwnPosts posts) {
    this.posts = posts;
  }

  @GetMapping(PAGE)
  @SignedInOnly
  OwnPostsPage mine(Actor actor) {
    return new OwnPostsPage(posts.of(actor));
  }
}

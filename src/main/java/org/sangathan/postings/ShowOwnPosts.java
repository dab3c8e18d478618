package org.sangathan.postings;

import org.sangathan.access.OwnPosts;
import org.sangathan.acts.Actor;
import org.sangathan.formation.OwnGroup;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own posts.
@Controller
class ShowOwnPosts {
  static final String PAGE = "/me/posts";

  private final OwnPosts posts;
  private final OwnGroup groups;
  private final Terms terms;

  ShowOwnPosts(OwnPosts posts, OwnGroup groups, Terms terms) {
    this.posts = posts;
    this.groups = groups;
    this.terms = terms;
  }

  @GetMapping(PAGE)
  @SignedInOnly
  OwnPostsPage mine(Actor actor) {
    return new OwnPostsPage(
        posts.of(actor), groups.of(actor.account()).orElse(null), terms.today());
  }
}

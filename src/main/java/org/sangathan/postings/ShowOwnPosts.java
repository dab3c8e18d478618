package org.sangathan.postings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
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
    LocalDate today = terms.today();
    return new OwnPostsPage(
        posts.of(actor),
        groups.of(actor.account()).orElse(null),
        terms.own(actor).stream()
            .collect(
                Collectors.toMap(
                    OwnPosts.Ending::posting, one -> ChronoUnit.DAYS.between(today, one.to()))));
  }
}

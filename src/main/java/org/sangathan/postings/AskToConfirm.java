package org.sangathan.postings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sangathan.access.OwnPosts;
import org.sangathan.accounts.Visitor;
import org.sangathan.pages.Screen;
import org.springframework.stereotype.Component;

/// Asks whoever was appointed to say yes, until they do.
@Component
class AskToConfirm implements Screen.Notice {
  private final OwnPosts posts;

  AskToConfirm(OwnPosts posts) {
    this.posts = posts;
  }

  @Override
  public Optional<Line> of(HttpServletRequest request) {
    if (request.getRequestURI().equals(ShowOwnPosts.PAGE)) return Optional.empty();
    return Visitor.present()
        .filter(visitor -> !posts.unconfirmed(visitor.actor()).isEmpty())
        .map(visitor ->
            new Line(
                "postings.confirm-asked",
                List.of(),
                null,
                "postings.confirm-lead",
                ShowOwnPosts.PAGE,
                "person"));
  }
}

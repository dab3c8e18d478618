package org.sangathan.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sangathan.accounts.Visitor;
import org.sangathan.pages.Screen;
import org.springframework.stereotype.Component;

/// Tells on every page how many notices its reader has not opened yet.
@Component
class NewNotices implements Screen.Notice {
  private final Notices notices;

  NewNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Optional<Line> of(HttpServletRequest request) {
    Optional<Visitor> reader = Visitor.present();
    if (reader.isEmpty() || request.getRequestURI().startsWith(Notices.PAGE)) {
      return Optional.empty();
    }
    List<NoticeBoard.Posted> fresh = notices.fresh(reader.get().actor());
    return fresh.stream()
        .findFirst()
        .map(newest ->
            new Line(
                "notices.news",
                List.of(fresh.size()),
                newest.sentAt(),
                "notices.news.look",
                Notices.PAGE,
                "letter"));
  }
}

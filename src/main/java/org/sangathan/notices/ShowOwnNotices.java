package org.sangathan.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.pages.NotServed;
import org.sangathan.pages.SignedInOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What went to the reader, and one notice by itself. Opening one that went to the reader is no
/// act: it is a look that is counted once.
@Controller
class ShowOwnNotices {
  private final Notices notices;
  private final NoticeStore store;
  private final NoticeTelling telling;
  private final Gate gate;
  private final Clock clock;

  ShowOwnNotices(
      Notices notices, NoticeStore store, NoticeTelling telling, Gate gate, Clock clock) {
    this.notices = notices;
    this.store = store;
    this.telling = telling;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping(Notices.PAGE)
  @SignedInOnly
  OwnNoticesPage mine(Actor actor, @RequestParam(defaultValue = "1") int sheet) {
    int from = Math.clamp(sheet, 1, ShowNotices.LAST_SHEET);
    List<NoticeBoard.Posted> received = notices.received(actor);
    List<NoticeBoard.Posted> shown =
        received.stream().skip((from - 1L) * ShowNotices.SHEET).limit(ShowNotices.SHEET).toList();
    return new OwnNoticesPage(
        telling.lines(actor, store.all(shown)),
        from,
        received.size() > from * ShowNotices.SHEET,
        archive(actor));
  }

  /// The code of the unit in whose archive the older ones stand.
  private @Nullable String archive(Actor actor) {
    Place home = gate.home(actor);
    return notices.opens(actor, home.unit()) ? home.code() : null;
  }

  @GetMapping(Notices.PAGE + "/{notice}")
  @SignedInOnly
  NoticePage one(Actor actor, @PathVariable UUID notice) {
    Optional<NoticeBoard.Posted> mine = notices.received(actor, notice);
    Notice found =
        store
            .find(notice)
            .filter(one -> mine.isPresent() || notices.isSeen(one, actor))
            .orElseThrow(() -> new NotServed(NoticesRefusal.NOTICE_UNKNOWN));
    mine.ifPresent(one -> notices.opened(one, actor));
    return new NoticePage(
        telling.lines(actor, List.of(found)).getFirst(), mayTakeBack(actor, found));
  }

  private boolean mayTakeBack(Actor actor, Notice notice) {
    return !notice.isTakenBack()
        && clock.instant().isBefore(notice.sentAt().plus(TakeBackNotice.WHILE))
        && notices.may(actor, TakeBackNotice.NAME, notice.audience().unit());
  }
}

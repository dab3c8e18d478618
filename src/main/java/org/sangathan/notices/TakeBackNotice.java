package org.sangathan.notices;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A notice that went out by mistake is taken back within a day: its readers see only that it was.
/// How many had opened it stays, and whoever reads the trail still reads the text.
@Component
class TakeBackNotice implements Act<TakeBackNotice.Form, TakeBackNotice.Outcome> {
  static final String NAME = Acts.nameOf(TakeBackNotice.class);
  static final Duration WHILE = Duration.ofHours(24);

  record Form(UUID notice) {}

  enum Outcome implements Acceptance {
    TAKEN_BACK(4702);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final NoticeStore store;
  private final NoticeBoard board;

  TakeBackNotice(NoticeStore store, NoticeBoard board) {
    this.store = store;
    this.board = board;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Notice> notice = store.find(deed.place().unit(), deed.form().notice);
    if (notice.isEmpty()) return Answer.refused("notice", NoticesRefusal.NOTICE_UNKNOWN);
    if (notice.get().isTakenBack()) {
      return Answer.refused("notice", NoticesRefusal.TAKEN_BACK_ALREADY);
    }
    if (deed.receivedAt().isAfter(notice.get().sentAt().plus(WHILE))) {
      return Answer.refused("notice", NoticesRefusal.TOO_LATE, WHILE.toHours());
    }
    store.takeBack(notice.get(), deed.receivedAt());
    board.changes();
    return Answer.accepted(Outcome.TAKEN_BACK, notice.get().id());
  }
}

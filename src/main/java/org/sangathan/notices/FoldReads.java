package org.sangathan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sangathan.database.Database;
import org.springframework.stereotype.Component;

/// Two months later nobody need know any more who opened a notice: the number is kept and the rows
/// go.
@Component
class FoldReads {
  static final Duration KEPT = Duration.ofDays(60);
  private static final int AT_ONCE = 100;

  private final NoticeStore notices;
  private final ReadStore reads;
  private final Database database;
  private final Clock clock;

  FoldReads(NoticeStore notices, ReadStore reads, Database database, Clock clock) {
    this.notices = notices;
    this.reads = reads;
    this.database = database;
    this.clock = clock;
  }

  void fold() {
    Instant before = clock.instant().minus(KEPT);
    for (List<Notice> some; !(some = notices.unfolded(before, AT_ONCE)).isEmpty(); ) {
      some.forEach(this::fold);
    }
  }

  private void fold(Notice notice) {
    database.transact(() -> {
      int opened = reads.forget(notice);
      notices.keep(notice, opened);
      return opened;
    });
  }
}

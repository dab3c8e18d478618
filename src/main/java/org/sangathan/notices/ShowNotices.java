package org.sangathan.notices;

import java.util.List;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The archive of a unit: every notice that went to it, to a unit above it, or to one below that
/// the reader's posts reach; and the form to send one.
@Controller
class ShowNotices {
  static final int SHEET = 50;
  static final int LAST_SHEET = 10_000;

  private final Headings headings;
  private final NoticeStore store;
  private final NoticeTelling telling;
  private final Sending sending;
  private final Lying lying;

  /// What the form to send one offers.
  @Component
  record Sending(Gate gate, PostKinds posts, Audiences audiences) {}

  /// Which units' notices stand in an archive.
  @Component
  record Lying(Places places, Sights sights) {}

  ShowNotices(
      Headings headings, NoticeStore store, NoticeTelling telling, Sending sending, Lying lying) {
    this.headings = headings;
    this.store = store;
    this.telling = telling;
    this.sending = sending;
    this.lying = lying;
  }

  @GetMapping("/u/{code}/notices")
  @Sees(Notices.SHOW)
  NoticesPage all(Actor actor, Place place, @RequestParam(defaultValue = "1") int sheet) {
    int from = Math.clamp(sheet, 1, LAST_SHEET);
    List<Notice> found =
        store.archive(
            lying.places.line(place.unit()),
            lying.sights.below(actor, place.unit(), Notices.SHOW),
            (from - 1) * SHEET,
            SHEET + 1);
    boolean sends = sending.gate.opens(actor, SendNotice.NAME, place);
    return new NoticesPage(
        headings.of(place.unit(), actor),
        telling.lines(actor, found.stream().limit(SHEET).toList()),
        from,
        found.size() > SHEET,
        sends ? sending.posts.all() : List.of(),
        sends ? levels(actor, place) : List.of());
  }

  private List<NoticesPage.Level> levels(Actor actor, Place place) {
    return sending.audiences.levels(actor, place).stream()
        .map(level -> new NoticesPage.Level(level.code(), level.nameHi(), level.nameEn()))
        .toList();
  }
}

package org.sangathan.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangathan.access.Places;
import org.sangathan.access.Sights;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The meetings that were held in a unit and below it, as far as the reader's posts see, with what
/// there was in thirty days; and the form to note one.
@Controller
class ShowMeetings {
  static final String SHOW = "meetings.show-meetings";
  private static final int SHEET = 50;
  private static final int LAST_SHEET = 10_000;
  private static final int TOTAL_DAYS = 30;

  private final MeetingStore store;
  private final Headings headings;
  private final Seeing seeing;
  private final Clock clock;

  /// Who sees what, and may do what.
  @Component
  record Seeing(Sights sights, Places places, Gate gate) {}

  ShowMeetings(MeetingStore store, Headings headings, Seeing seeing, Clock clock) {
    this.store = store;
    this.headings = headings;
    this.seeing = seeing;
    this.clock = clock;
  }

  @GetMapping("/u/{code}/meetings")
  @Sees(SHOW)
  MeetingsPage all(Actor actor, Place place, @RequestParam(defaultValue = "1") int sheet) {
    int from = Math.clamp(sheet, 1, LAST_SHEET);
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Fence seen = seeing.sights.below(actor, place.unit(), SHOW);
    List<Meeting> found = store.below(seen, (from - 1) * SHEET, SHEET + 1);
    MeetingStore.Totals totals = store.totals(place.unit(), seen, today.minusDays(TOTAL_DAYS));
    return new MeetingsPage(
        headings.of(place.unit(), actor),
        lines(found.stream().limit(SHEET).toList(), place),
        new MeetingsPage.Totals(
            TOTAL_DAYS, totals.meetings(), totals.present(), totals.units(), totals.here()),
        from,
        found.size() > SHEET,
        today,
        new MeetingsPage.May(
            seeing.gate.opens(actor, NoteMeeting.NAME, place),
            seeing.gate.opens(actor, WithdrawMeeting.NAME, place)));
  }

  private List<MeetingsPage.Line> lines(List<Meeting> some, Place place) {
    Map<Integer, Places.Name> units =
        seeing.places.names(some.stream().map(Meeting::unit).collect(Collectors.toSet()));
    return some.stream()
        .map(one ->
            new MeetingsPage.Line(
                one.id(),
                units.get(one.unit()),
                one.unit() == place.unit(),
                one.heldOn(),
                one.place(),
                one.present(),
                one.decided()))
        .toList();
  }
}

package org.sangathan.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Actor;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Ledger;
import org.sangathan.acts.Place;
import org.sangathan.boundaries.OnDay;
import org.sangathan.database.Fence;
import org.sangathan.organisation.Headings;
import org.sangathan.pages.Sees;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The meetings that were held in a unit and below it, as far as the reader's posts see, with what
/// there was in thirty days, now or on a day that is over; and the form to note one.
@Controller
class ShowMeetings {
  static final String SHOW = "meetings.show-meetings";
  private static final int SHEET = 50;
  private static final int LAST_SHEET = 10_000;
  private static final int TOTAL_DAYS = 30;

  private final MeetingStore store;
  private final Headings headings;
  private final MeetingsTold.Asking asking;
  private final Gate gate;
  private final Ledger ledger;

  ShowMeetings(
      MeetingStore store, Headings headings, MeetingsTold.Asking asking, Gate gate, Ledger ledger) {
    this.store = store;
    this.headings = headings;
    this.asking = asking;
    this.gate = gate;
    this.ledger = ledger;
  }

  /// What an address says of the day.
  ///
  /// @param on a day that is over
  /// @param boundaries in which it is told
  record Said(@Nullable String on, @Nullable String boundaries) {}

  @GetMapping("/u/{code}/meetings")
  @Sees(SHOW)
  MeetingsPage all(
      Actor actor,
      Place place,
      @RequestParam(defaultValue = "1") int sheet,
      @ModelAttribute Said said) {
    OnDay day = OnDay.of(said.on, said.boundaries, ledger.openDay());
    MeetingsTold told = asking.on(day);
    Fence seen = told.fence(actor, place.unit());
    int from = Math.clamp(sheet, 1, LAST_SHEET);
    List<Meeting> found = store.until(day.end(), seen, (from - 1) * SHEET, SHEET + 1);
    MeetingStore.Totals totals = store.totals(place.unit(), seen, day.end(), TOTAL_DAYS);
    return new MeetingsPage(
        headings.of(place.unit(), actor),
        day,
        told.goesOn(place.unit(), actor),
        told.lines(found.stream().limit(SHEET).toList(), place.unit(), actor),
        new MeetingsPage.Totals(
            TOTAL_DAYS, totals.meetings(), totals.present(), totals.units(), totals.here()),
        from,
        found.size() > SHEET,
        day.isPast() ? new MeetingsPage.May(false, false) : may(actor, place));
  }

  private MeetingsPage.May may(Actor actor, Place place) {
    return new MeetingsPage.May(
        gate.opens(actor, NoteMeeting.NAME, place), gate.opens(actor, WithdrawMeeting.NAME, place));
  }
}

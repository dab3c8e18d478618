package org.sangathan.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Somebody notes that the unit met: when, where, how many were there.
@Component
class NoteMeeting implements Act<NoteMeeting.Form, NoteMeeting.Outcome> {
  static final String NAME = Acts.nameOf(NoteMeeting.class);
  private static final int MOST_DAYS_AGO = 60;
  private static final int MOST_PRESENT = 100_000;

  /// @param present how many were there
  /// @param decided in one line
  record Form(LocalDate heldOn, String place, int present, @Nullable @UpTo(200) String decided) {}

  enum Outcome implements Acceptance {
    NOTED(5401);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final MeetingStore store;
  private final Organisation organisation;

  NoteMeeting(MeetingStore store, Organisation organisation) {
    this.store = store;
    this.organisation = organisation;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    List<Complaint> complaints = complaints(deed);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Form form = deed.form();
    store.add(
        new Meeting(
            deed.place().cell(),
            deed.idOf(0),
            deed.place().unit(),
            form.heldOn,
            form.place,
            form.present,
            form.decided,
            deed.actor().account(),
            deed.receivedAt()));
    return Answer.accepted(Outcome.NOTED, deed.idOf(0));
  }

  private List<Complaint> complaints(Deed<Form> deed) {
    Form form = deed.form();
    List<Complaint> complaints = new ArrayList<>();
    if (organisation.treeNow().isClosed(deed.place().unit())) {
      complaints.add(new Complaint("", MeetingsRefusal.UNIT_CLOSED));
    }
    if (form.heldOn.isAfter(deed.day())) {
      complaints.add(new Complaint("heldOn", MeetingsRefusal.DAY_TO_COME));
    }
    if (form.heldOn.isBefore(deed.day().minusDays(MOST_DAYS_AGO))) {
      complaints.add(new Complaint("heldOn", MeetingsRefusal.TOO_LONG_AGO, MOST_DAYS_AGO));
    }
    if (form.present < 0 || form.present > MOST_PRESENT) {
      complaints.add(new Complaint("present", MeetingsRefusal.COUNT_IMPOSSIBLE, MOST_PRESENT));
    }
    return complaints;
  }
}

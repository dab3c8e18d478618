package org.sangathan.meetings;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.boundaries.Drawings;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// A meeting that was noted by mistake is shown and counted no more; it is withdrawn where it is
/// told today. That it was noted and withdrawn, and by whom, stays in the trail.
@Component
class WithdrawMeeting implements Act<WithdrawMeeting.Form, WithdrawMeeting.Outcome> {
  static final String NAME = Acts.nameOf(WithdrawMeeting.class);

  record Form(UUID meeting) {}

  enum Outcome implements Acceptance {
    WITHDRAWN(5402);

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
  private final Drawings drawings;
  private final Organisation organisation;

  WithdrawMeeting(MeetingStore store, Drawings drawings, Organisation organisation) {
    this.store = store;
    this.drawings = drawings;
    this.organisation = organisation;
  }

  /// A page that lay open does not know what was redrawn.
  @Override
  public boolean followsUnits() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Meeting> meeting =
        store.find(deed.form().meeting).filter(one -> isToldIn(deed.place().unit(), one));
    boolean withdrawn =
        meeting.isPresent()
            && store.withdraw(meeting.get(), deed.actor().account(), deed.receivedAt());
    return withdrawn
        ? Answer.accepted(Outcome.WITHDRAWN, deed.form().meeting)
        : Answer.refused("meeting", MeetingsRefusal.MEETING_UNKNOWN);
  }

  private boolean isToldIn(int unit, Meeting meeting) {
    // The page may be told by a tree that is a moment old, the act may not.
    organisation.treeNow();
    return drawings.today().doings().toldIn(meeting.unit()) == unit;
  }
}

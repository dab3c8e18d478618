package org.sangathan.meetings;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A meeting that was noted by mistake is shown and counted no more. That it was noted and
/// withdrawn, and by whom, stays in the trail.
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

  WithdrawMeeting(MeetingStore store) {
    this.store = store;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Meeting> meeting = store.find(deed.place().unit(), deed.form().meeting);
    boolean withdrawn =
        meeting.isPresent()
            && store.withdraw(meeting.get(), deed.actor().account(), deed.receivedAt());
    return withdrawn
        ? Answer.accepted(Outcome.WITHDRAWN, deed.form().meeting)
        : Answer.refused("meeting", MeetingsRefusal.MEETING_UNKNOWN);
  }
}

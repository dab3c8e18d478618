package org.sangathan.redrawing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.organisation.Boundaries;
import org.sangathan.redrawing.RedrawingStore.Redrawing;
import org.springframework.stereotype.Component;

/// A redrawing is taken back as a whole, while nothing depends on it: what came since is named. The
/// units that it made are closed, for what was counted in them stays counted. A list is taken back
/// by its file.
@Component
class UndoRedrawing implements Act<UndoRedrawing.Form, UndoRedrawing.Outcome> {

  record Form(UUID redrawing) {}

  enum Outcome implements Acceptance {
    UNDONE(5803);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Boundaries boundaries;
  private final RedrawingStore store;
  private final TakingBack taking;

  UndoRedrawing(Boundaries boundaries, RedrawingStore store, TakingBack taking) {
    this.boundaries = boundaries;
    this.store = store;
    this.taking = taking;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    boundaries.takeTurn();
    Optional<Redrawing> found =
        store
            .find(deed.form().redrawing)
            .filter(r -> r.unit() == deed.place().unit() && r.upload() == null);
    if (found.isEmpty()) return Answer.refused("redrawing", RedrawingRefusal.REDRAWING_UNKNOWN);
    if (found.get().undoneOn() != null) {
      return Answer.refused("redrawing", RedrawingRefusal.UNDONE_ALREADY);
    }
    TakingBack.Whole whole = taking.whole(found.get());
    List<Complaint> hindrances =
        taking.hindrances(deed, UndoRedrawing.class, whole, Progress.UNHEARD);
    if (!hindrances.isEmpty()) return Answer.refused(hindrances);
    taking.undo(deed, whole);
    return Answer.accepted(Outcome.UNDONE, found.get().id());
  }
}

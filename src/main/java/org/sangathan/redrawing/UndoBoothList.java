package org.sangathan.redrawing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Uploads;
import org.sangathan.organisation.Boundaries;
import org.springframework.stereotype.Component;

/// A whole list is taken back, while nothing depends on it: what came since is named.
@Component
final class UndoBoothList implements LongAct<UndoBoothList.Form, UndoBoothList.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    UNDONE(5807);

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
  private final Uploads uploads;
  private final RedrawingStore store;
  private final TakingBack taking;

  UndoBoothList(Boundaries boundaries, Uploads uploads, RedrawingStore store, TakingBack taking) {
    this.boundaries = boundaries;
    this.uploads = uploads;
    this.store = store;
    this.taking = taking;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    boundaries.takeTurn();
    return switch (uploads.toUndo(deed, deed.form().upload, BoothListIntake.BOOTH_LIST)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> undo(deed, progress);
    };
  }

  private Answer<Outcome> undo(Deed<Form> deed, Progress progress) {
    UUID upload = deed.form().upload;
    // A list that changed nothing redrew nothing.
    Optional<TakingBack.Whole> whole =
        store.ofUpload(upload).filter(r -> r.undoneOn() == null).map(taking::whole);
    if (whole.isPresent()) {
      List<Complaint> hindrances =
          taking.hindrances(deed, UndoBoothList.class, whole.get(), progress);
      if (!hindrances.isEmpty()) return Answer.refused(hindrances);
      taking.undo(deed, whole.get());
    }
    uploads.undone(deed, upload);
    return Answer.accepted(Outcome.UNDONE, upload);
  }
}

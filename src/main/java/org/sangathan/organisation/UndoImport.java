package org.sangathan.organisation;

import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Uploads;
import org.springframework.stereotype.Component;

/// A whole file of units is taken back: units that it made are gone, what it changed is as it was
/// before. Only while nobody has built on it; otherwise those units are named.
@Component
final class UndoImport implements LongAct<UndoImport.Form, UndoImport.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    UNDONE(3161);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Organisation organisation;
  private final Uploads uploads;
  private final ImportStore store;
  private final Undoing undoing;
  private final Restoring restoring;

  UndoImport(
      Organisation organisation,
      Uploads uploads,
      ImportStore store,
      Undoing undoing,
      Restoring restoring) {
    this.organisation = organisation;
    this.uploads = uploads;
    this.store = store;
    this.undoing = undoing;
    this.restoring = restoring;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    Tree tree = organisation.takeTurn();
    return switch (uploads.toUndo(deed, deed.form().upload, UnitIntake.UNITS)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> undo(deed, tree, file, progress);
    };
  }

  private Answer<Outcome> undo(Deed<Form> deed, Tree tree, MatchedFile file, Progress progress) {
    ImportStore.Report report = store.ofUpload(deed.form().upload).orElseThrow();
    Undoing.Whole whole = new Undoing.Whole(tree, file, report, store.changes(report.id()));
    List<Complaint> complaints = undoing.hindrances(deed, whole, Stages.of(progress, 0, 2));
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    restoring.undo(whole, deed.day(), Stages.of(progress, 1, 2));
    uploads.undone(deed, deed.form().upload);
    return Answer.accepted(Outcome.UNDONE, report.id());
  }
}

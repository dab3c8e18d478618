package org.sangathan.redrawing;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Uploads;
import org.sangathan.exchange.Verdicts;
import org.sangathan.organisation.Boundaries;
import org.springframework.stereotype.Component;

/// The booths of an election follow those of the one before, by a list that was sent and looked at:
/// people, posts, targets and figures go with them. It is looked at again, because things may have
/// changed since: either all of it is done, or nothing.
@Component
final class ImportBoothList implements LongAct<ImportBoothList.Form, ImportBoothList.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    REDRAWN(5805),
    NOTHING_NEW(5806);

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
  private final ListLook look;
  private final Redraw redraw;

  ImportBoothList(Boundaries boundaries, Uploads uploads, ListLook look, Redraw redraw) {
    this.boundaries = boundaries;
    this.uploads = uploads;
    this.look = look;
    this.redraw = redraw;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    boundaries.takeTurn();
    return switch (uploads.toTake(deed, deed.form().upload, BoothListIntake.BOOTH_LIST)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> take(deed, file, progress);
    };
  }

  private Answer<Outcome> take(Deed<Form> deed, MatchedFile file, Progress progress) {
    UUID upload = deed.form().upload;
    Verdicts verdicts = file.verdicts();
    Optional<ListLook.Found> found = look.look(file, verdicts, Asking.of(deed, progress));
    if (found.isEmpty()) {
      uploads.lookAgain(deed, upload, progress);
      return Answer.refused(verdicts.errors());
    }
    Plan plan = found.get().plan();
    uploads.taken(deed, upload);
    if (plan.changesNothing()) return Answer.accepted(Outcome.NOTHING_NEW, upload);
    redraw.perform(deed, plan, Sharing.BY_SHARE, new Redraw.Origin("list", upload, progress));
    return Answer.accepted(Outcome.REDRAWN, upload);
  }
}

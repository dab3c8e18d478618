package org.sangathan.organisation;

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
import org.springframework.stereotype.Component;

/// Many units at once, from a file that was sent and looked at before; its columns stand in
/// `docs/operations.md`. It is looked at again, because the tree may have changed since: either all
/// of it is taken, or nothing.
@Component
final class ImportUnits implements LongAct<ImportUnits.Form, ImportUnits.Outcome> {

  /// It is gone through once to look, once for new units, once for ties and what differs.
  static final int STAGES = 3;

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    IMPORTED(3156),
    NOTHING_NEW(3157);

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
  private final FileCheck check;
  private final Importing importing;

  ImportUnits(Organisation organisation, Uploads uploads, FileCheck check, Importing importing) {
    this.organisation = organisation;
    this.uploads = uploads;
    this.check = check;
    this.importing = importing;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    Tree tree = organisation.takeTurn();
    return switch (uploads.toTake(deed, deed.form().upload, UnitIntake.UNITS)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> take(deed, tree, file, progress);
    };
  }

  private Answer<Outcome> take(Deed<Form> deed, Tree tree, MatchedFile file, Progress progress) {
    UUID upload = deed.form().upload;
    Verdicts verdicts = file.verdicts();
    Asking asking = Asking.of(deed, Stages.of(progress, 0, STAGES));
    Forest forest = check.look(file, verdicts, tree, asking);
    if (verdicts.hasErrors()) {
      uploads.lookAgain(deed, upload, progress);
      return Answer.refused(verdicts.errors());
    }
    ImportStore.Report report =
        importing.write(deed, upload, new Importing.Checked(tree, file, forest, progress));
    uploads.taken(deed, upload);
    boolean nothing = report.made() == 0 && report.changed() == 0;
    return Answer.accepted(nothing ? Outcome.NOTHING_NEW : Outcome.IMPORTED, report.id());
  }
}

package org.sangathan.exchange;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// A file that was only read so far is looked at row by row; or one again, because the organisation
/// has changed since. Nothing else happens.
@Component
final class CheckUpload implements LongAct<CheckUpload.Form, CheckUpload.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    CHECKED(6121),
    WITH_MISTAKES(6122);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Uploads uploads;
  private final Checking checking;
  private final Intakes intakes;

  CheckUpload(Uploads uploads, Checking checking, Intakes intakes) {
    this.uploads = uploads;
    this.checking = checking;
    this.intakes = intakes;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    Optional<Upload> found = uploads.hold(deed, deed.form().upload);
    if (found.isEmpty()) return Answer.refused("upload", ExchangeRefusal.UPLOAD_UNKNOWN);
    Upload upload = found.get();
    if (upload.state().isSettled()) {
      return Answer.refused("upload", ExchangeRefusal.TAKEN_ALREADY);
    }
    Intake intake = intakes.of(upload.kind()).orElseThrow();
    if (!checking.isMatched(upload, intake)) return Answer.refused(uploads.missing(upload));
    Intake.Asking asking = Intake.Asking.of(deed, progress);
    Upload.Tally tally = checking.check(upload, intake, asking);
    return Answer.accepted(
        tally.failed() > 0 ? Outcome.WITH_MISTAKES : Outcome.CHECKED, upload.id());
  }
}

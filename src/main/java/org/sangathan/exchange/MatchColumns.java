package org.sangathan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.springframework.stereotype.Component;

/// Somebody says which column of a file is what; then every row is judged.
@Component
final class MatchColumns implements LongAct<MatchColumns.Form, MatchColumns.Outcome> {
  /// What is sent for a column that shall be left out: an empty text would not arrive.
  static final String LEFT_OUT = "-";

  /// @param columns what each column of the file is, in its order
  /// @param day of the numbers in columns that need one
  /// @param keep for the next file with the same header
  record Form(UUID upload, List<String> columns, @Nullable LocalDate day, boolean keep) {}

  enum Outcome implements Acceptance {
    CHECKED(6111),
    WITH_MISTAKES(6112);

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
  private final UploadStore store;
  private final Checking checking;
  private final Intakes intakes;

  MatchColumns(Uploads uploads, UploadStore store, Checking checking, Intakes intakes) {
    this.uploads = uploads;
    this.store = store;
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
    List<String> targets = targets(deed.form());
    List<Complaint> complaints = complaints(upload, intake, targets);
    if (!complaints.isEmpty()) return Answer.refused(complaints);
    Upload matched = match(deed, upload, targets);
    Upload.Tally tally = checking.check(matched, intake, Intake.Asking.of(deed, progress));
    return Answer.accepted(
        tally.failed() > 0 ? Outcome.WITH_MISTAKES : Outcome.CHECKED, upload.id());
  }

  private static List<String> targets(Form form) {
    return form.columns.stream()
        .map(target -> target.equals(LEFT_OUT) ? "" : target)
        .map(target -> target.endsWith("@") && form.day != null ? target + form.day : target)
        .toList();
  }

  private static List<Complaint> complaints(Upload upload, Intake intake, List<String> targets) {
    if (targets.size() != upload.headers().size()) {
      return List.of(
          new Complaint("columns", ExchangeRefusal.COLUMNS_OTHER, upload.headers().size()));
    }
    HeaderGuess guess = new HeaderGuess(intake);
    List<Complaint> complaints = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      boolean forbidden = ForbiddenColumns.has(upload.headers().get(i));
      if (!guess.isTarget(targets.get(i)) || (forbidden && !targets.get(i).isEmpty())) {
        complaints.add(
            new Complaint("columns", ExchangeRefusal.COLUMN_UNKNOWN, upload.headers().get(i)));
      }
    }
    for (Complaint missing : guess.missing(upload.headers(), targets)) {
      boolean day = missing.refusal() == ExchangeRefusal.COUNT_WITHOUT_DAY;
      complaints.add(new Complaint(day ? "day" : "columns", missing.refusal(), missing.facts()));
    }
    return complaints;
  }

  private Upload match(Deed<Form> deed, Upload upload, List<String> targets) {
    store.match(upload.id(), targets);
    if (deed.form().keep) {
      byte[] fingerprint = Receiving.fingerprint(upload.headers());
      store.keepMapping(deed, upload, fingerprint, HeaderGuess.undated(targets));
    }
    return store.hold(upload.id()).orElseThrow();
  }
}

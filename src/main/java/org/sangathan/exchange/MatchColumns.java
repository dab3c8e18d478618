package org.sangathan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// Somebody says which column of a file is what; then every row is judged.
@Component
final class MatchColumns implements Act<MatchColumns.Form, MatchColumns.Outcome> {
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
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Upload> found = uploads.hold(deed, deed.form().upload);
    if (found.isEmpty()) return Answer.refused("upload", ExchangeRefusal.UPLOAD_UNKNOWN);
    Upload upload = found.get();
    if (upload.state() == Upload.State.TAKEN || upload.state() == Upload.State.UNDONE) {
      return Answer.refused("upload", ExchangeRefusal.TAKEN_ALREADY);
    }
    Intake intake = intakes.of(upload.kind()).orElseThrow();
    List<String> targets = targets(deed.form());
    List<Complaint> complaints = complaints(upload, intake, targets);
    return complaints.isEmpty() ? match(deed, upload, intake, targets) : Answer.refused(complaints);
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

  private Answer<Outcome> match(
      Deed<Form> deed, Upload upload, Intake intake, List<String> targets) {
    store.match(upload.id(), targets);
    if (deed.form().keep) {
      byte[] fingerprint = UploadFile.fingerprint(upload.headers());
      store.keepMapping(deed, upload, fingerprint, HeaderGuess.undated(targets));
    }
    Upload matched = store.hold(upload.id()).orElseThrow();
    checking.check(matched, intake, new Intake.Asking(deed.actor(), deed.place(), deed.day()));
    boolean mistakes = store.hold(upload.id()).orElseThrow().tally().failed() > 0;
    return Answer.accepted(mistakes ? Outcome.WITH_MISTAKES : Outcome.CHECKED, upload.id());
  }
}

package org.sangathan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.springframework.stereotype.Component;

/// Has a file looked at by the module that knows its kind, and keeps what was found.
@Component
class Checking {
  private static final int AT_A_TIME = 5_000;
  private static final int LARGE = 5_000;

  private final UploadStore uploads;
  private final RowStore rows;
  private final LineStore lines;

  Checking(UploadStore uploads, RowStore rows, LineStore lines) {
    this.uploads = uploads;
    this.rows = rows;
    this.lines = lines;
  }

  /// Whether it has so many rows that looking at them is worth being done aside.
  boolean isLarge(UUID upload) {
    return uploads.rowCount(upload) > LARGE;
  }

  MatchedFile file(Upload upload) {
    List<Complaint> faults = rows.faultsOfReading(upload.id());
    return new MatchedFile(upload, faults, lines);
  }

  /// Whether the columns are matched, so that the file can be looked at; otherwise what is missing
  /// is kept with it.
  boolean isMatched(Upload upload, Intake intake) {
    rows.forget(upload.id());
    List<Complaint> missing = new HeaderGuess(intake).missing(upload.headers(), upload.targets());
    rows.note(upload.id(), new RowStore.Kind(false, false), missing);
    return missing.isEmpty();
  }

  Upload.Tally check(Upload upload, Intake intake, Intake.Asking asking) {
    UUID id = upload.id();
    rows.forget(id);
    MatchedFile file = file(upload);
    List<Verdicts.Row> some = new ArrayList<>();
    Verdicts verdicts =
        file.verdicts(row -> {
          some.add(row);
          if (some.size() == AT_A_TIME) flush(id, some);
        });
    List<Complaint> faults = verdicts.errors();
    intake.check(file, verdicts, asking);
    flush(id, some);
    List<Complaint> errors = new ArrayList<>(verdicts.errors());
    errors.removeAll(faults);
    rows.note(id, new RowStore.Kind(false, false), errors);
    rows.note(id, new RowStore.Kind(false, true), verdicts.warnings());
    rows.addMissing(id);
    rows.markNoted(id);
    Upload.Tally tally = rows.tally(id);
    uploads.checked(id, tally);
    return tally;
  }

  private void flush(UUID upload, List<Verdicts.Row> some) {
    if (!some.isEmpty()) rows.add(upload, some);
    some.clear();
  }
}

package org.sangathan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.acts.SentFile;
import org.sangathan.database.Digest;
import org.springframework.stereotype.Component;

/// A file is sent, read and looked at; nothing happens yet. Where its columns are known and it is
/// not long, every row is judged at once; otherwise somebody matches them first, or asks for the
/// look.
@Component
final class UploadFile implements Act<UploadFile.Form, UploadFile.Outcome> {

  /// @param kind of what the file speaks: `units`
  record Form(String kind, SentFile file) {}

  enum Outcome implements Acceptance {
    CHECKED(6101),
    WITH_MISTAKES(6102),
    COLUMNS_TO_MATCH(6103),
    READ(6104);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Intakes intakes;
  private final Uploads door;
  private final UploadStore uploads;
  private final RowStore rows;
  private final LineStore lines;
  private final Checking checking;
  private final Room room;

  UploadFile(
      Intakes intakes,
      Uploads door,
      UploadStore uploads,
      RowStore rows,
      LineStore lines,
      Checking checking,
      Room room) {
    this.intakes = intakes;
    this.door = door;
    this.uploads = uploads;
    this.rows = rows;
    this.lines = lines;
    this.checking = checking;
    this.room = room;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    SentFile file = deed.form().file;
    Optional<Intake> intake =
        intakes.of(deed.form().kind).filter(i -> intakes.may(deed.actor(), deed.place(), i));
    if (intake.isEmpty()) {
      return Answer.refused("kind", ExchangeRefusal.KIND_UNKNOWN, deed.form().kind);
    }
    Optional<Upload> standing = uploads.standing(deed.form().kind, file.sha256());
    if (standing.isPresent()) return Answer.refused(List.of(door.again(standing.get())));
    Optional<Complaint> full = room.complaint(deed.actor().account(), file, deed.receivedAt());
    return full.isPresent() ? Answer.refused(List.of(full.get())) : take(deed, intake.get());
  }

  private Answer<Outcome> take(Deed<Form> deed, Intake intake) {
    UUID id = deed.idOf(0);
    HeaderGuess guess = new HeaderGuess(intake);
    FileReading.Found found = read(deed.form().file, guess, id);
    if (found.headers().isEmpty()) {
      lines.forget(id);
      return Answer.refused(found.faults());
    }
    uploads.add(deed, id, deed.form().kind, deed.form().file);
    uploads.read(id, found);
    keepFaults(id, found);
    uploads.match(id, targets(deed, found, guess));
    Upload upload = uploads.hold(id).orElseThrow();
    if (!checking.isMatched(upload, intake)) return Answer.accepted(Outcome.COLUMNS_TO_MATCH, id);
    uploads.matched(id);
    if (door.isLarge(id)) return Answer.accepted(Outcome.READ, id);
    Upload.Tally tally = checking.check(upload, intake, Intake.Asking.of(deed, Progress.UNHEARD));
    return Answer.accepted(tally.failed() > 0 ? Outcome.WITH_MISTAKES : Outcome.CHECKED, id);
  }

  private FileReading.Found read(SentFile file, HeaderGuess guess, UUID id) {
    try (LineStore.Writer to = lines.writer(id)) {
      return new FileReading(guess, to).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepFaults(UUID id, FileReading.Found found) {
    rows.note(id, new RowStore.Kind(true, false), found.faults());
    List<Complaint> odd = new ArrayList<>();
    if (found.above() > 0) {
      odd.add(
          new Complaint("file", ExchangeRefusal.HEADER_BELOW, String.valueOf(found.headerLine())));
    }
    rows.note(id, new RowStore.Kind(true, true), odd);
  }

  /// As the office matched the same header before, or as the names tell.
  private List<String> targets(Deed<Form> deed, FileReading.Found found, HeaderGuess guess) {
    return uploads
        .mapping(deed.form().kind, fingerprint(found.headers()), deed.place().unit())
        .orElseGet(() -> guess.targets(found.headers()));
  }

  static byte[] fingerprint(List<String> headers) {
    return Digest.sha256(HeaderGuess.fingerprintOf(headers).getBytes(StandardCharsets.UTF_8));
  }
}

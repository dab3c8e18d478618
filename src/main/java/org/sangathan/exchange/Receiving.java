package org.sangathan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.acts.Progress;
import org.sangathan.acts.SentFile;
import org.sangathan.database.Digest;
import org.springframework.stereotype.Component;

/// Takes in a file that somebody sent, or that was made for them from what is known: it is read,
/// its columns are matched, and where it is not long its rows are looked at.
@Component
class Receiving {
  private final Intakes intakes;
  private final UploadStore uploads;
  private final RowStore rows;
  private final LineStore lines;
  private final Checking checking;
  private final Room room;
  private final Places places;

  Receiving(
      Intakes intakes,
      UploadStore uploads,
      RowStore rows,
      LineStore lines,
      Checking checking,
      Room room,
      Places places) {
    this.intakes = intakes;
    this.places = places;
    this.uploads = uploads;
    this.rows = rows;
    this.lines = lines;
    this.checking = checking;
    this.room = room;
  }

  /// Where it lies now and how far it came, or why it is not taken in.
  sealed interface Taken {
    record At(UUID upload, UploadFile.Outcome outcome) implements Taken {}

    record Refused(List<Complaint> complaints) implements Taken {}
  }

  Taken take(Deed<?> deed, String kind, SentFile file) {
    Optional<Intake> known =
        intakes.of(kind).filter(each -> intakes.may(deed.actor(), deed.place(), each));
    if (known.isEmpty()) {
      Complaint unknown = new Complaint("kind", ExchangeRefusal.KIND_UNKNOWN, kind);
      return new Taken.Refused(List.of(unknown));
    }
    Intake intake = known.get();
    Optional<Complaint> hindrance =
        uploads
            .standing(intake.kind(), file.sha256())
            .map(this::again)
            .or(() -> room.complaint(deed.actor().account(), file, deed.receivedAt()));
    return hindrance.isPresent()
        ? new Taken.Refused(List.of(hindrance.get()))
        : read(deed, intake, file);
  }

  private Taken read(Deed<?> deed, Intake intake, SentFile file) {
    UUID id = deed.idOf(0);
    HeaderGuess guess = new HeaderGuess(intake);
    FileReading.Found found = read(file, guess, id);
    if (found.headers().isEmpty()) {
      lines.forget(id);
      return new Taken.Refused(found.faults());
    }
    uploads.add(deed, id, intake.kind(), file);
    uploads.read(id, found);
    keepFaults(id, found);
    uploads.match(id, targets(deed, intake, found.headers()));
    Upload upload = uploads.hold(id).orElseThrow();
    if (!checking.isMatched(upload, intake))
      return new Taken.At(id, UploadFile.Outcome.COLUMNS_TO_MATCH);
    uploads.matched(id);
    if (checking.isLarge(id)) return new Taken.At(id, UploadFile.Outcome.READ);
    Upload.Tally tally = checking.check(upload, intake, Intake.Asking.of(deed, Progress.UNHEARD));
    return new Taken.At(
        id, tally.failed() > 0 ? UploadFile.Outcome.WITH_MISTAKES : UploadFile.Outcome.CHECKED);
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
  private List<String> targets(Deed<?> deed, Intake intake, List<String> headers) {
    return uploads
        .mapping(intake.kind(), fingerprint(headers), deed.place().unit())
        .orElseGet(() -> new HeaderGuess(intake).targets(headers));
  }

  /// The same file was taken before, and that stands.
  Complaint again(Upload first) {
    String unit = places.byId(first.unit()).map(Place::code).orElse("");
    LocalDate day = Objects.requireNonNull(first.takenOn());
    return new Complaint("file", ExchangeRefusal.FILE_AGAIN, day, first.id(), unit);
  }

  static byte[] fingerprint(List<String> headers) {
    return Digest.sha256(HeaderGuess.fingerprintOf(headers).getBytes(StandardCharsets.UTF_8));
  }
}

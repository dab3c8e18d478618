package org.sangathan.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Progress;
import org.sangathan.acts.SentFile;
import org.springframework.stereotype.Component;

/// The door of the module for acts that take what was sent, and undo it.
@Component
public class Uploads {
  private final UploadStore store;
  private final Checking checking;
  private final Intakes intakes;
  private final Receiving receiving;

  Uploads(UploadStore store, Checking checking, Intakes intakes, Receiving receiving) {
    this.store = store;
    this.checking = checking;
    this.intakes = intakes;
    this.receiving = receiving;
  }

  /// Where a file lies now, or why it is not taken in.
  public sealed interface Received {
    record At(UUID upload) implements Received {}

    record Refused(List<Complaint> complaints) implements Received {}
  }

  /// A file that an act made for its actor, as if they had sent it: they see what would come of it
  /// and take it, or leave it.
  public Received receive(Deed<?> deed, String kind, SentFile file) {
    return switch (receiving.take(deed, kind, file)) {
      case Receiving.Taken.Refused(var complaints) -> new Received.Refused(complaints);
      case Receiving.Taken.At(var upload, var _) -> new Received.At(upload);
    };
  }

  /// A file on its way into an act, or why it cannot go there.
  public sealed interface Opened {
    record File(MatchedFile file) implements Opened {}

    record Refused(List<Complaint> complaints) implements Opened {}
  }

  /// For an act that takes it: nobody else does meanwhile.
  public Opened toTake(Deed<?> deed, UUID upload, String kind) {
    Optional<Upload> found = hold(deed, upload).filter(u -> u.kind().equals(kind));
    if (found.isEmpty()) return refused(ExchangeRefusal.UPLOAD_UNKNOWN);
    Upload present = found.get();
    return switch (present.state()) {
      case TAKEN -> refused(ExchangeRefusal.TAKEN_ALREADY);
      case UNDONE, READ, CHECKED -> unlessTaken(present);
      case UNMATCHED -> unmatched(present);
    };
  }

  private Opened unlessTaken(Upload present) {
    return store
        .standingBeside(present)
        .<Opened>map(other -> new Opened.Refused(List.of(receiving.again(other))))
        .orElseGet(() -> new Opened.File(checking.file(present)));
  }

  private Opened unmatched(Upload present) {
    return new Opened.Refused(missing(present));
  }

  /// Why its rows cannot be looked at yet.
  List<Complaint> missing(Upload upload) {
    Intake intake = intakes.of(upload.kind()).orElseThrow();
    return new HeaderGuess(intake).missing(upload.headers(), upload.targets());
  }

  /// Whether it has so many rows that looking at them is worth being done aside.
  public boolean isLarge(UUID upload) {
    return checking.isLarge(upload);
  }

  /// For an act that undoes the taking.
  public Opened toUndo(Deed<?> deed, UUID upload, String kind) {
    Optional<Upload> found = hold(deed, upload).filter(u -> u.kind().equals(kind));
    if (found.isEmpty()) return refused(ExchangeRefusal.UPLOAD_UNKNOWN);
    if (found.get().state() != Upload.State.TAKEN) return refused(ExchangeRefusal.NOT_TAKEN);
    return store.isKept(upload)
        ? new Opened.File(checking.file(found.get()))
        : refused(ExchangeRefusal.NOT_KEPT_ANY_MORE);
  }

  private static Opened refused(ExchangeRefusal refusal) {
    return new Opened.Refused(List.of(new Complaint("upload", refusal)));
  }

  /// The act found mistakes that were not there when the file was looked at: they are kept with it.
  public void lookAgain(Deed<?> deed, UUID upload, Progress progress) {
    Upload present = store.hold(upload).orElseThrow();
    Intake intake = intakes.of(present.kind()).orElseThrow();
    checking.check(present, intake, Intake.Asking.of(deed, progress));
  }

  public void taken(Deed<?> deed, UUID upload) {
    store.taken(upload, deed.day());
  }

  public void undone(Deed<?> deed, UUID upload) {
    store.undone(upload, deed.day());
  }

  /// Only where it was sent.
  Optional<Upload> hold(Deed<?> deed, UUID upload) {
    return store.hold(upload).filter(u -> u.unit() == deed.place().unit());
  }
}

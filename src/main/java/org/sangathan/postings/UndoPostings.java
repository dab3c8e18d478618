package org.sangathan.postings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Access;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Uploads;
import org.springframework.stereotype.Component;

/// A whole file of office-bearers is taken back: the posts that it gave are over, and accounts that
/// it made and nobody came into are closed.
@Component
final class UndoPostings implements LongAct<UndoPostings.Form, UndoPostings.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    UNDONE(4553);

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
  private final PostingImportStore store;
  private final Access access;
  private final Accounts accounts;

  UndoPostings(Uploads uploads, PostingImportStore store, Access access, Accounts accounts) {
    this.uploads = uploads;
    this.store = store;
    this.access = access;
    this.accounts = accounts;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    UUID upload = deed.form().upload;
    return switch (uploads.toUndo(deed, upload, PostingIntake.POSTINGS)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> undo(deed);
    };
  }

  private Answer<Outcome> undo(Deed<Form> deed) {
    UUID upload = deed.form().upload;
    List<PostingImportStore.Made> made = store.of(upload);
    Map<UUID, Integer> cells =
        made.stream()
            .collect(
                Collectors.toMap(PostingImportStore.Made::posting, PostingImportStore.Made::cell));
    access.end(cells);
    accounts.closeUnused(
        made.stream()
            .filter(PostingImportStore.Made::accountMade)
            .map(PostingImportStore.Made::account)
            .distinct()
            .toList(),
        deed.receivedAt());
    store.forget(upload);
    uploads.undone(deed, upload);
    return Answer.accepted(Outcome.UNDONE, upload);
  }
}

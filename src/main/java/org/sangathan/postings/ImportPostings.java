package org.sangathan.postings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.accounts.GrantVersion;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.LongAct;
import org.sangathan.acts.Progress;
import org.sangathan.exchange.Intake.Asking;
import org.sangathan.exchange.MatchedFile;
import org.sangathan.exchange.Uploads;
import org.sangathan.exchange.Verdicts;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// Many office-bearers at once, from a file that was sent and looked at before: who has no account
/// gets one, into which a slip or a code leads; everybody gets the post. It is looked at again,
/// because things may have changed since: either all of it is taken, or nothing.
@Component
final class ImportPostings implements LongAct<ImportPostings.Form, ImportPostings.Outcome> {

  record Form(UUID upload) {}

  enum Outcome implements Acceptance {
    IMPORTED(4551),
    NOTHING_NEW(4552);

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
  private final FileLook look;
  private final Access access;
  private final PostingImportStore store;
  private final GrantVersion version;

  ImportPostings(
      Uploads uploads,
      FileLook look,
      Access access,
      PostingImportStore store,
      GrantVersion version) {
    this.uploads = uploads;
    this.look = look;
    this.access = access;
    this.store = store;
    this.version = version;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    // First, so that two who appoint at once come one after the other.
    version.grow();
    return switch (uploads.toTake(deed, deed.form().upload, PostingIntake.POSTINGS)) {
      case Uploads.Opened.Refused(var complaints) -> Answer.refused(complaints);
      case Uploads.Opened.File(var file) -> take(deed, file, progress);
    };
  }

  private Answer<Outcome> take(Deed<Form> deed, MatchedFile file, Progress progress) {
    UUID upload = deed.form().upload;
    Verdicts verdicts = file.verdicts();
    look.look(file, verdicts, Asking.of(deed, progress), (rows, known) -> {});
    if (verdicts.hasErrors()) {
      uploads.lookAgain(deed, upload, progress);
      return Answer.refused(verdicts.errors());
    }
    Giving giving = new Giving(deed);
    look.look(file, file.verdicts(), Asking.of(deed, progress), giving::take);
    uploads.taken(deed, upload);
    return Answer.accepted(giving.made == 0 ? Outcome.NOTHING_NEW : Outcome.IMPORTED, upload);
  }

  /// Gives accounts and posts, some thousand rows at a time.
  private final class Giving {
    private final Deed<Form> deed;
    private final Map<String, UUID> accountOf = new HashMap<>();
    private int made;

    Giving(Deed<Form> deed) {
      this.deed = deed;
    }

    void take(List<PostingRow> rows, Map<String, UUID> known) {
      List<Access.Imported> people = new ArrayList<>();
      List<PostingImportStore.Made> done = new ArrayList<>();
      for (PostingRow row : rows) {
        boolean isNew = !known.containsKey(row.signInName());
        UUID account =
            isNew
                ? accountOf.computeIfAbsent(row.signInName(), name -> deed.idOf(2 * row.line()))
                : Objects.requireNonNull(known.get(row.signInName()));
        UUID posting = deed.idOf(2 * row.line() + 1);
        people.add(appointment(row, account, posting));
        done.add(new PostingImportStore.Made(posting, row.place().cell(), account, isNew));
      }
      access.importAccounts(people);
      store.add(deed.form().upload, done);
      made += rows.size();
    }

    private Access.Imported appointment(PostingRow row, UUID account, UUID posting) {
      return new Access.Imported(
          account,
          row.signInName(),
          row.name(),
          posting,
          row.post(),
          row.place(),
          row.first(deed.day()),
          row.end(deed.day()),
          new Preferred(row.language(), Preferred.FIRST.digits(), Preferred.FIRST.theme()));
    }
  }
}

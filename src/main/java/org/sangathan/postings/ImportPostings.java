package org.sangathan.postings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Appointing;
import org.sangathan.access.Appointing.Given;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
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
  private final Accounts accounts;
  private final Appointing appointing;
  private final PostingImportStore store;

  ImportPostings(
      Uploads uploads,
      FileLook look,
      Accounts accounts,
      Appointing appointing,
      PostingImportStore store) {
    this.uploads = uploads;
    this.look = look;
    this.accounts = accounts;
    this.appointing = appointing;
    this.store = store;
  }

  @Override
  public boolean takesLong(Form form) {
    return uploads.isLarge(form.upload);
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed, Progress progress) {
    // First, so that two who appoint at once come one after the other.
    appointing.takeTurn();
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
      List<Account> newcomers = new ArrayList<>();
      List<Given> posts = new ArrayList<>();
      List<PostingImportStore.Made> done = new ArrayList<>();
      for (PostingRow row : rows) {
        UUID account = known.get(row.signInName());
        boolean isNew = account == null;
        if (account == null) {
          account = accountOf.computeIfAbsent(row.signInName(), name -> deed.idOf(2 * row.line()));
          newcomers.add(account(row, account));
        }
        UUID posting = deed.idOf(2 * row.line() + 1);
        posts.add(row.given(posting, account, deed.day()));
        done.add(new PostingImportStore.Made(posting, row.place().cell(), account, isNew));
      }
      accounts.addAll(newcomers);
      appointing.giveAll(posts);
      store.add(deed.form().upload, done);
      made += rows.size();
    }

    private static Account account(PostingRow row, UUID id) {
      return Account.of(
          id,
          row.signInName(),
          row.name(),
          new Preferred(row.language(), Preferred.FIRST.digits(), Preferred.FIRST.theme()));
    }
  }
}

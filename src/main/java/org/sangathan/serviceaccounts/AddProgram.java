package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// A program gets an account in the unit where it is done, which keeps it from then on. It may do
/// nothing yet.
@Component
final class AddProgram implements Act<AddProgram.Form, AddProgram.Outcome> {

  record Form(String name, @UpTo(300) String purpose) {}

  enum Outcome implements Acceptance {
    ADDED(2611);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final KeptPrograms programs;
  private final ProgramStore store;
  private final Accounts accounts;

  AddProgram(KeptPrograms programs, ProgramStore store, Accounts accounts) {
    this.programs = programs;
    this.store = store;
    this.accounts = accounts;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<Complaint> why = programs.whyNot(deed);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    UUID account = deed.idOf(0);
    Form form = deed.form();
    accounts.add(Account.ofProgram(account, form.name), deed.receivedAt());
    store.add(
        new Program(
            account,
            form.name,
            deed.place().unit(),
            form.purpose,
            deed.actor().account(),
            deed.receivedAt()));
    return Answer.accepted(Outcome.ADDED, account);
  }
}

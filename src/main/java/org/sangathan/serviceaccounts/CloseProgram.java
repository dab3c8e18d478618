package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.ProgramPosts;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A program is over: its tokens hold no longer, its posts end today, its account is closed. What
/// it did stays in the trail under its name.
@Component
final class CloseProgram implements Act<CloseProgram.Form, CloseProgram.Outcome> {

  record Form(UUID program) {}

  enum Outcome implements Acceptance {
    CLOSED(2651);

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
  private final ProgramPosts posts;
  private final Accounts accounts;

  CloseProgram(KeptPrograms programs, ProgramPosts posts, Accounts accounts) {
    this.programs = programs;
    this.posts = posts;
    this.accounts = accounts;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID program = deed.form().program;
    Optional<Complaint> why = programs.whyNot(deed, program);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    posts.endAll(program, deed.day());
    accounts.closeProgram(program, deed.receivedAt());
    return Answer.accepted(Outcome.CLOSED, program);
  }
}

package org.sangathan.serviceaccounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.ProgramPosts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Complaint;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A program loses a post from today on. Whoever tends the programs of the unit does it, also where
/// somebody higher gave it: they could close the whole program.
@Component
final class EndProgramPost implements Act<EndProgramPost.Form, EndProgramPost.Outcome> {

  record Form(UUID program, UUID posting) {}

  enum Outcome implements Acceptance {
    ENDED(2661);

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

  EndProgramPost(KeptPrograms programs, ProgramPosts posts) {
    this.programs = programs;
    this.posts = posts;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Complaint> why = programs.whyNot(deed, form.program);
    if (why.isPresent()) return Answer.refused(List.of(why.get()));
    return posts.end(form.program, form.posting, deed.day())
        ? Answer.accepted(Outcome.ENDED, form.posting)
        : Answer.refused("posting", ServiceaccountsRefusal.POST_UNKNOWN);
  }
}

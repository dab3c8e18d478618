package org.sangathan.serviceaccounts;

import java.time.LocalDate;
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

/// A program gets a post in its unit, for a year at most: somebody shall think of it again. Tokens
/// that were made before do not grow with it.
@Component
final class PostProgram implements Act<PostProgram.Form, PostProgram.Outcome> {
  private static final int MOST_DAYS = 366;

  /// @param postType of those that are meant for programs
  /// @param until the first day without it
  record Form(UUID program, String postType, LocalDate until) {}

  enum Outcome implements Acceptance {
    POSTED(2621);

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

  PostProgram(KeptPrograms programs, ProgramPosts posts) {
    this.programs = programs;
    this.posts = posts;
  }

  /// Nobody is asked for what is refused anyway.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    Form form = deed.form();
    return programs
            .whyNot(deed, form.program)
            .or(() -> whyNotUntil(deed))
            .or(() -> posts.whyNotGive(deed, form.program, form.postType, form.until))
            .isEmpty()
        && posts.needsTwo(form.postType, deed.place());
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Complaint> why =
        programs
            .whyNot(deed, form.program)
            .or(() -> whyNotUntil(deed))
            .or(() -> posts.give(deed, form.program, form.postType, form.until));
    return why.isPresent()
        ? Answer.refused(List.of(why.get()))
        : Answer.accepted(Outcome.POSTED, deed.idOf(0));
  }

  private static Optional<Complaint> whyNotUntil(Deed<Form> deed) {
    return deed.form().until.isAfter(deed.day().plusDays(MOST_DAYS))
        ? Optional.of(new Complaint("until", ServiceaccountsRefusal.TOO_LONG, MOST_DAYS))
        : Optional.empty();
  }
}

package org.sangathan.contacts;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.CurrentPosts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// An office-bearer takes the number of a post back: nobody sees it from now on, and it is deleted.
@Component
class TakeBackWorkNumber implements Act<TakeBackWorkNumber.Form, TakeBackWorkNumber.Outcome> {

  record Form(UUID posting) {}

  enum Outcome implements Acceptance {
    TAKEN_BACK(4353);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final CurrentPosts posts;
  private final WorkNumbers numbers;

  TakeBackWorkNumber(CurrentPosts posts, WorkNumbers numbers) {
    this.posts = posts;
    this.numbers = numbers;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID posting = deed.form().posting;
    Optional<CurrentPosts.Post> post = GiveWorkNumber.own(posts, deed, posting);
    if (post.isEmpty()) return Answer.refused("posting", ContactsRefusal.POST_NOT_YOURS);
    if (!numbers.remove(post.get())) {
      return Answer.refused("posting", ContactsRefusal.NO_NUMBER_THERE);
    }
    numbers.note(post.get(), deed.idOf(0), "withdrawn", GiveWorkNumber.NOTICE, deed.day());
    return Answer.accepted(Outcome.TAKEN_BACK, posting);
  }
}

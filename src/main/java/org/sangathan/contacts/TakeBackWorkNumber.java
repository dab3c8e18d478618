package org.sangathan.contacts;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Access;
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

  private final Access access;
  private final WorkNumbers numbers;

  TakeBackWorkNumber(Access access, WorkNumbers numbers) {
    this.access = access;
    this.numbers = numbers;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    UUID posting = deed.form().posting;
    Optional<Access.Holder> post = GiveWorkNumber.own(access, deed, posting);
    if (post.isEmpty()) return Answer.refused("posting", ContactsRefusal.POST_NOT_YOURS);
    if (!numbers.remove(post.get())) {
      return Answer.refused("posting", ContactsRefusal.NO_NUMBER_THERE);
    }
    numbers.note(post.get(), deed.idOf(0), "withdrawn", GiveWorkNumber.NOTICE, deed.day());
    return Answer.accepted(Outcome.TAKEN_BACK, posting);
  }
}

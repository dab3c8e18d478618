package org.sangathan.contacts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Access;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.words.IndianMobile;
import org.springframework.stereotype.Component;

/// An office-bearer gives the number by which they are reached for one of their posts, or another
/// one.
@Component
class GiveWorkNumber implements Act<GiveWorkNumber.Form, GiveWorkNumber.Outcome> {
  /// The notice that is shown now: `contacts.notice.<version>`. A changed word is a new version,
  /// and the older texts stay.
  static final int NOTICE = 1;

  /// @param consent to the notice of that version
  record Form(UUID posting, String number, boolean consent, int noticeVersion) {}

  enum Outcome implements Acceptance {
    GIVEN(4351),
    CHANGED(4352);

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

  GiveWorkNumber(Access access, WorkNumbers numbers) {
    this.access = access;
    this.numbers = numbers;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    Optional<Access.Holder> post = own(access, deed, form.posting);
    if (post.isEmpty()) return Answer.refused("posting", ContactsRefusal.POST_NOT_YOURS);
    Optional<String> number = IndianMobile.parse(form.number);
    if (number.isEmpty()) return Answer.refused("number", ContactsRefusal.NO_MOBILE);
    if (!form.consent) return Answer.refused("consent", ContactsRefusal.NOT_AGREED);
    if (form.noticeVersion != NOTICE) {
      return Answer.refused("consent", ContactsRefusal.NOTICE_CHANGED);
    }
    return Answer.accepted(give(post.get(), number.get(), deed), form.posting);
  }

  private Outcome give(Access.Holder post, String number, Deed<Form> deed) {
    LocalDate day = deed.day();
    boolean anew = numbers.remove(post);
    numbers.put(post, number, NOTICE, day);
    numbers.note(post, deed.idOf(0), "given", NOTICE, day);
    return anew ? Outcome.CHANGED : Outcome.GIVEN;
  }

  /// The post of that posting, if it is the actor's own and runs today.
  static Optional<Access.Holder> own(Access access, Deed<?> deed, UUID posting) {
    return access.postsOf(deed.actor().account()).stream()
        .filter(post -> post.posting().equals(posting))
        .findFirst();
  }
}

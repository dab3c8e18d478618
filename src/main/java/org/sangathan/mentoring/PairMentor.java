package org.sangathan.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.accounts.Account;
import org.sangathan.accounts.Accounts;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A mentor of the unit begins to guide somebody who is at work in it or below.
@Component
final class PairMentor implements Act<PairMentor.Form, PairMentor.Outcome> {
  static final String NAME = Acts.nameOf(PairMentor.class);

  /// @param mentor the account of one of the unit's mentors
  /// @param worker the sign-in name of the other one
  record Form(UUID mentor, String worker) {}

  enum Outcome implements Acceptance {
    PAIRED(3801);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PairStore store;
  private final Pairs pairs;
  private final Accounts accounts;

  PairMentor(PairStore store, Pairs pairs, Accounts accounts) {
    this.store = store;
    this.pairs = pairs;
    this.accounts = accounts;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    int unit = deed.place().unit();
    if (!pairs.isMentor(form.mentor, unit)) {
      return Answer.refused("mentor", MentoringRefusal.NO_MENTOR_HERE);
    }
    Optional<Account> worker =
        accounts.bySignInName(form.worker).filter(known -> pairs.isAtWork(known.id(), unit));
    if (worker.isEmpty()) return Answer.refused("worker", MentoringRefusal.NOBODY_AT_WORK_HERE);
    UUID other = worker.get().id();
    if (other.equals(form.mentor)) return Answer.refused("worker", MentoringRefusal.THEMSELVES);
    boolean paired =
        pairs.in(unit, List.of(form.mentor)).stream().anyMatch(pair -> pair.worker().equals(other));
    if (paired) return Answer.refused("worker", MentoringRefusal.PAIRED_ALREADY);
    store.add(new Pair(deed.place().cell(), deed.idOf(0), form.mentor, unit, other, deed.day()));
    return Answer.accepted(Outcome.PAIRED, deed.idOf(0));
  }
}

package org.sangathan.accounts;

import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.words.Language;
import org.sangathan.words.Preferred;
import org.springframework.stereotype.Component;

/// Somebody says how they like to read: language, digits, light.
@Component
final class SetPreferences implements Act<SetPreferences.Form, SetPreferences.Outcome> {

  record Form(Language language, Preferred.Digits digits, Preferred.Theme theme) {}

  enum Outcome implements Acceptance {
    SET(2151);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final AccountStore accounts;

  SetPreferences(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean ownAffair() {
    return true;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    accounts.prefer(deed.actor().account(), new Preferred(form.language, form.digits, form.theme));
    return Answer.accepted(Outcome.SET, deed.actor().account());
  }
}

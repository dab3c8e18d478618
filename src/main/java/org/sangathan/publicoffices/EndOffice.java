package org.sangathan.publicoffices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// A public office is over: the term ended, or it was noted by mistake.
@Component
final class EndOffice implements Act<EndOffice.Form, EndOffice.Outcome> {

  /// @param office which one
  /// @param endsOn the first day without it; today when it is not said
  record Form(UUID account, UUID office, @Nullable LocalDate endsOn) {}

  enum Outcome implements Acceptance {
    ENDED(6192);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final PublicOfficeStore store;
  private final Present present;

  EndOffice(PublicOfficeStore store, Present present) {
    this.store = store;
    this.present = present;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (!present.isIn(deed.place(), form.account)) {
      return Answer.refused("account", PublicofficesRefusal.NOBODY_HERE);
    }
    LocalDate end = Objects.requireNonNullElse(form.endsOn, deed.day());
    if (end.isAfter(deed.day())) {
      return Answer.refused("endsOn", PublicofficesRefusal.DAY_TO_COME);
    }
    Optional<PublicOffice> held = store.held(form.account, form.office);
    if (held.isEmpty()) return Answer.refused("office", PublicofficesRefusal.OFFICE_UNKNOWN);
    store.end(form.office, end);
    return Answer.accepted(Outcome.ENDED, form.office);
  }
}

package org.sangathan.publicoffices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.springframework.stereotype.Component;

/// That an office-bearer holds a public office is noted, by an office that sees them.
@Component
final class NoteOffice implements Act<NoteOffice.Form, NoteOffice.Outcome> {

  /// @param place for which: a constituency, a ward, a village
  /// @param from the first day; today when it is not said
  record Form(UUID account, PublicOffice.Kind kind, String place, @Nullable LocalDate from) {}

  enum Outcome implements Acceptance {
    NOTED(6191);

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

  NoteOffice(PublicOfficeStore store, Present present) {
    this.store = store;
    this.present = present;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Form form = deed.form();
    if (!present.isIn(deed.place(), form.account)) {
      return Answer.refused("account", PublicofficesRefusal.NOBODY_HERE);
    }
    LocalDate from = Objects.requireNonNullElse(form.from, deed.day());
    if (from.isAfter(deed.day())) {
      return Answer.refused("from", PublicofficesRefusal.DAY_TO_COME);
    }
    boolean noted =
        store.of(form.account).stream()
            .filter(one -> one.to() == null && one.kind() == form.kind)
            .anyMatch(one -> one.place().equalsIgnoreCase(form.place));
    if (noted) return Answer.refused("place", PublicofficesRefusal.NOTED_ALREADY);
    store.add(
        new PublicOffice(deed.idOf(0), form.account, form.kind, form.place, from, null),
        deed.actor().account(),
        deed.receivedAt());
    return Answer.accepted(Outcome.NOTED, deed.idOf(0));
  }
}

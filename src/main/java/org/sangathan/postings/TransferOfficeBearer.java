package org.sangathan.postings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Appointing.Basis;
import org.sangathan.access.Appointing.Ground;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.UpTo;
import org.springframework.stereotype.Component;

/// Somebody goes on in the same kind of post in another unit: the one ends and the other begins on
/// one day.
@Component
final class TransferOfficeBearer
    implements Act<TransferOfficeBearer.Form, TransferOfficeBearer.Outcome> {

  /// @param posting which one ends
  /// @param to the code of the other unit
  /// @param from the first day there; today when it is not said
  /// @param decision on which it rests
  /// @param exception why they shall hold more posts of the kind than a rule allows
  record Form(
      UUID account,
      UUID posting,
      String to,
      @Nullable LocalDate from,
      @UpTo(200) @Nullable String decision,
      @Nullable LocalDate decidedOn,
      @UpTo(200) @Nullable String exception) {}

  enum Outcome implements Acceptance {
    TRANSFERRED(4543);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Reposting reposting;

  TransferOfficeBearer(Reposting reposting) {
    this.reposting = reposting;
  }

  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return reposting.needsSecond(deed, change(deed));
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    return reposting
        .change(deed, change(deed))
        .<Answer<Outcome>>map(why -> Answer.refused(List.of(why)))
        .orElseGet(() -> Answer.accepted(Outcome.TRANSFERRED, deed.idOf(0)));
  }

  private static Reposting.Change change(Deed<Form> deed) {
    Form form = deed.form();
    return new Reposting.Change(
        form.account,
        form.posting,
        null,
        form.to,
        Objects.requireNonNullElse(form.from, deed.day()),
        new Basis<>(Ground.TRANSFERRED, form.decision, form.decidedOn),
        form.exception);
  }
}

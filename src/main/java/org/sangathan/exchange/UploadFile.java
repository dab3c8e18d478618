package org.sangathan.exchange;

import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.SentFile;
import org.springframework.stereotype.Component;

/// A file is sent, read and looked at; nothing happens yet. Where its columns are known and it is
/// not long, every row is judged at once; otherwise somebody matches them first, or asks for the
/// look.
@Component
final class UploadFile implements Act<UploadFile.Form, UploadFile.Outcome> {

  /// @param kind of what the file speaks: `units`
  record Form(String kind, SentFile file) {}

  enum Outcome implements Acceptance {
    CHECKED(6101),
    WITH_MISTAKES(6102),
    COLUMNS_TO_MATCH(6103),
    READ(6104);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Receiving receiving;

  UploadFile(Receiving receiving) {
    this.receiving = receiving;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    return switch (receiving.take(deed, deed.form().kind, deed.form().file)) {
      case Receiving.Taken.Refused(var complaints) -> Answer.refused(complaints);
      case Receiving.Taken.At(var upload, var outcome) -> Answer.accepted(outcome, upload);
    };
  }
}

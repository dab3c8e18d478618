package org.sangathan.erasure;

import java.util.List;
import java.util.UUID;
import org.sangathan.access.Sights;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.database.Fence;
import org.sangathan.people.PersonRows;
import org.springframework.stereotype.Component;

/// An office erases all of the unit and below who took their consent back, as far as its post goes.
/// It takes two persons, and never more people than both were told.
@Component
class EraseMany implements Act<EraseMany.Form, EraseMany.Outcome> {
  static final String NAME = Acts.nameOf(EraseMany.class);

  /// So many are gone through in one transaction.
  static final int MOST = 2_000;

  /// @param told how many the page said they are
  record Form(int told) {}

  enum Outcome implements Acceptance {
    ERASED(4411);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final Sights sights;
  private final PersonRows rows;
  private final Erasing erasing;

  EraseMany(Sights sights, PersonRows rows, Erasing erasing) {
    this.sights = sights;
    this.rows = rows;
    this.erasing = erasing;
  }

  /// What is refused anyway need not wait for anybody.
  @Override
  public boolean needsSecond(Deed<Form> deed) {
    int told = deed.form().told;
    return told > 0 && told <= MOST;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    int told = deed.form().told;
    if (told > MOST) return Answer.refused("", ErasureRefusal.TOO_MANY_AT_ONCE, MOST);
    Fence reach = sights.below(deed.actor(), deed.place().unit(), NAME);
    List<UUID> ids = rows.withdrawnHere(reach, MOST + 1);
    if (told < 1 || ids.isEmpty()) return Answer.refused("", ErasureRefusal.NOBODY_TO_ERASE);
    if (ids.size() > told) return Answer.refused("", ErasureRefusal.MORE_THAN_TOLD, told);
    erasing.eraseWithdrawn(deed, reach.cells(), ids);
    return Answer.accepted(Outcome.ERASED, deed.id());
  }
}

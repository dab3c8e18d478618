package org.sangathan.erasure;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.organisation.Organisation;
import org.springframework.stereotype.Component;

/// Somebody who was erased by mistake comes back as they were. It takes two persons.
@Component
class RestorePerson implements Act<RestorePerson.Form, RestorePerson.Outcome> {
  static final String NAME = Acts.nameOf(RestorePerson.class);

  record Form(UUID person) {}

  enum Outcome implements Acceptance {
    BROUGHT_BACK(4412);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final ErasureStore store;
  private final Organisation organisation;
  private final Erasing erasing;

  RestorePerson(ErasureStore store, Organisation organisation, Erasing erasing) {
    this.store = store;
    this.organisation = organisation;
    this.erasing = erasing;
  }

  @Override
  public boolean needsSecond(Deed<Form> deed) {
    return find(deed).isPresent();
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    return find(deed).filter(copy -> erasing.bringBack(deed, copy)).isPresent()
        ? Answer.accepted(Outcome.BROUGHT_BACK, deed.form().person)
        : Answer.refused("person", ErasureRefusal.NOT_ERASED_HERE);
  }

  private Optional<ErasedCopy> find(Deed<Form> deed) {
    int unit = deed.place().unit();
    return store.find(organisation.tree().allCells(unit), unit, deed.form().person);
  }
}

package org.sangathan.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.keys.ApartSeal;
import org.sangathan.membership.Departures;
import org.sangathan.people.People;
import org.sangathan.people.Person;
import org.sangathan.people.PersonRows;
import org.springframework.stereotype.Component;

/// Takes persons out of use within the transaction of an act, and brings one back.
@Component
class Erasing {
  /// How long a copy lies sealed: the law wants what was processed kept for a year at least.
  private static final int YEARS = 1;

  private final Departures departures;
  private final People people;
  private final PersonRows rows;
  private final ErasureStore store;
  private final ApartSeal seal;

  Erasing(
      Departures departures, People people, PersonRows rows, ErasureStore store, ApartSeal seal) {
    this.departures = departures;
    this.people = people;
    this.rows = rows;
    this.store = store;
    this.seal = seal;
  }

  /// One person, out of the belonging and its figures too.
  ///
  /// @param wish whether it takes the consent back: they asked for it themselves
  void erase(Deed<?> deed, Departures.Leaving one, boolean wish) {
    Person person = one.person();
    LocalDate joined = one.joinedDay();
    departures.leave(deed, one);
    UUID line = wish && joined != null ? deed.idOf(0) : null;
    if (line != null) {
      people.noteWithdrawn(person, line, deed.actor().account(), deed.receivedAt());
    }
    takeOut(deed, new int[] {person.cellId()}, List.of(person.id()), joined, line);
  }

  /// Many who belong to nothing any more, by as many statements as one.
  void eraseWithdrawn(Deed<?> deed, int[] cells, List<UUID> persons) {
    takeOut(deed, cells, persons, null, null);
  }

  private void takeOut(
      Deed<?> deed,
      int[] cells,
      List<UUID> persons,
      @Nullable LocalDate joined,
      @Nullable UUID line) {
    departures.forgetInvitations(persons);
    List<ErasedCopy> copies =
        rows.takeOut(cells, persons).stream().map(gone -> copy(deed, gone, joined, line)).toList();
    store.keep(copies, deed.day(), deed.day().plusYears(YEARS));
  }

  private ErasedCopy copy(
      Deed<?> deed, PersonRows.TakenOut gone, @Nullable LocalDate joined, @Nullable UUID line) {
    return new ErasedCopy(
        gone.cell(),
        gone.person(),
        gone.homeUnit(),
        seal.seal(gone.person(), gone.copy()),
        deed.actor().account(),
        deed.receivedAt(),
        joined,
        line);
  }

  /// Exactly as they were, figures too.
  ///
  /// @return false where somebody else brought them back already
  boolean bringBack(Deed<?> deed, ErasedCopy copy) {
    if (!store.giveBack(copy, deed.actor().account(), deed.receivedAt())) return false;
    rows.putBack(seal.open(copy.personId(), copy.sealed()));
    UUID consentLine = copy.consentLine();
    if (consentLine != null) people.consentStands(copy.cellId(), copy.personId(), consentLine);
    if (copy.joinedDay() != null) {
      Person person = people.findHere(new int[] {copy.cellId()}, copy.personId()).orElseThrow();
      departures.comeBack(deed, person, copy.joinedDay());
    }
    return true;
  }
}

package org.sangathan.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /// @param wish whether it takes the consent back: they asked for it themselves
  void erase(Deed<?> deed, Collection<Departures.Leaving> leaving, boolean wish) {
    Map<UUID, Departures.Leaving> known =
        leaving.stream().collect(Collectors.toMap(one -> one.person().id(), Function.identity()));
    departures.leave(deed, leaving);
    departures.forgetInvitations(known.keySet());
    int[] cells = leaving.stream().mapToInt(one -> one.person().cellId()).distinct().toArray();
    List<ErasedCopy> copies = new ArrayList<>();
    for (PersonRows.TakenOut gone : rows.takeOut(cells, known.keySet())) {
      Departures.Leaving one = known.get(gone.person());
      if (one == null) continue;
      UUID line = wish && one.joinedDay() != null ? deed.idOf(copies.size()) : null;
      if (line != null) {
        people.noteWithdrawn(one.person(), line, deed.actor().account(), deed.receivedAt());
      }
      copies.add(copy(deed, gone, one, line));
    }
    store.keep(copies, deed.day(), deed.day().plusYears(YEARS));
  }

  private ErasedCopy copy(
      Deed<?> deed, PersonRows.TakenOut gone, Departures.Leaving one, @Nullable UUID line) {
    return new ErasedCopy(
        gone.cell(),
        gone.person(),
        gone.homeUnit(),
        seal.seal(gone.person(), gone.copy()),
        deed.actor().account(),
        deed.receivedAt(),
        one.joinedDay(),
        line);
  }

  /// Exactly as they were, figures too.
  ///
  /// @return false where somebody else brought them back already
  boolean bringBack(Deed<?> deed, ErasedCopy copy) {
    if (!store.giveBack(copy)) return false;
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

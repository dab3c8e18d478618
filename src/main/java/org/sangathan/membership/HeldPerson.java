package org.sangathan.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Measure;
import org.sangathan.organisation.Organisation;
import org.sangathan.organisation.Tree;
import org.sangathan.people.Described;
import org.sangathan.people.People;
import org.sangathan.people.Person;
import org.springframework.stereotype.Component;

/// A recorded person on whom an act is done: found in the act's unit, held until it commits.
///
/// @param home where they are counted: the cell of their unit today, wherever their rows were born
record HeldPerson(Person person, MembershipStore.Belonging belonging, Place home) {
  /// Without this, a worker may mend and take back only what they recorded themself.
  static final String MEND_OTHERS = "membership.mend-others";

  /// What posting or un-posting the person's stocks means there.
  List<Entry> stocks(Place home, LocalDate day, int by) {
    return stocks(home, person.described(), day, by);
  }

  static List<Entry> stocks(Place home, Described described, LocalDate day, int by) {
    List<Entry> entries = new ArrayList<>();
    for (Measure measure :
        MembershipMeasures.standing(described.gender(), described.birthYear(), day.getYear())) {
      entries.add(new Entry(home, measure, by));
    }
    return entries;
  }

  /// Finds and holds persons.
  @Component
  static class Finder {
    private final Organisation organisation;
    private final People people;
    private final MembershipStore store;
    private final Gate gate;

    Finder(Organisation organisation, People people, MembershipStore store, Gate gate) {
      this.organisation = organisation;
      this.people = people;
      this.store = store;
      this.gate = gate;
    }

    Optional<HeldPerson> hold(Deed<?> deed, UUID person) {
      Tree tree = organisation.treeNow();
      int unit = deed.place().unit();
      Place home = new Place(unit, tree.cell(unit), deed.place().code());
      return people
          .findHere(tree.allCells(unit), person)
          .filter(found -> found.homeUnit() == unit && found.withdrawnOn() == null)
          .flatMap(found -> store.hold(found.cellId(), person))
          .flatMap(open -> again(open, person, home));
    }

    /// Read anew once it is held: what was read before may have been mended meanwhile.
    private Optional<HeldPerson> again(MembershipStore.Belonging open, UUID person, Place home) {
      return people
          .findHere(new int[] {open.cellId()}, person)
          .map(found -> new HeldPerson(found, open, home));
    }

    boolean mayChange(Deed<?> deed, HeldPerson held) {
      return held.belonging.enroller().equals(deed.actor().account())
          || gate.posting(deed.actor(), MEND_OTHERS, deed.place()).isPresent();
    }
  }
}

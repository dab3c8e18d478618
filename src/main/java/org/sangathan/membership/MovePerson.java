package org.sangathan.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Places;
import org.sangathan.acts.Acceptance;
import org.sangathan.acts.Act;
import org.sangathan.acts.Acts;
import org.sangathan.acts.Answer;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Gate;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Organisation;
import org.sangathan.people.People;
import org.springframework.stereotype.Component;

/// Moves a person to another unit with everything recorded: to their booth when that becomes known,
/// or because they moved house. Above both units nothing changes.
@Component
class MovePerson implements Act<MovePerson.Form, MovePerson.Outcome> {

  /// @param to the code of the unit where the person lives now
  record Form(UUID person, String to) {}

  enum Outcome implements Acceptance {
    MOVED(4105);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  private final HeldPerson.Finder finder;
  private final Places places;
  private final Gate gate;
  private final Organisation organisation;
  private final Movers movers;

  /// Who writes the move, each in its own tables.
  @org.springframework.stereotype.Component
  record Movers(People people, MembershipStore store, RenewalStore renewals, Figures figures) {}

  MovePerson(
      HeldPerson.Finder finder,
      Places places,
      Gate gate,
      Organisation organisation,
      Movers movers) {
    this.finder = finder;
    this.places = places;
    this.gate = gate;
    this.organisation = organisation;
    this.movers = movers;
  }

  @Override
  public Answer<Outcome> perform(Deed<Form> deed) {
    Optional<HeldPerson> found = finder.hold(deed, deed.form().person());
    if (found.isEmpty()) return Answer.refused("person", MembershipRefusal.PERSON_UNKNOWN);
    Optional<Place> to =
        places
            .byCode(deed.form().to())
            .filter(p -> gate.posting(deed.actor(), nameOfEnrolling(), p).isPresent());
    if (to.isEmpty()) return Answer.refused("to", MembershipRefusal.PLACE_OUT_OF_REACH);
    if (organisation.tree().isClosed(to.get().unit())) {
      return Answer.refused("to", MembershipRefusal.UNIT_CLOSED);
    }
    if (!organisation.tree().level(to.get().unit()).takesMembers()) {
      return Answer.refused("to", MembershipRefusal.TAKES_NO_MEMBERS);
    }
    if (to.get().unit() == deed.place().unit()) {
      return Answer.refused("to", MembershipRefusal.SAME_PLACE);
    }
    move(deed, found.get(), to.get());
    return Answer.accepted(Outcome.MOVED, found.get().person().id());
  }

  private static String nameOfEnrolling() {
    return Acts.nameOf(EnrolMember.class);
  }

  private void move(Deed<Form> deed, HeldPerson held, Place to) {
    Place from = held.home();
    movers.store.move(held.belonging(), to);
    movers.renewals.move(held.belonging(), to);
    movers.people.move(held.person(), to, deed.day());
    List<Entry> entries = new ArrayList<>(held.stocks(from, deed.day(), -1));
    entries.add(new Entry(from, MembershipMeasures.MOVED_OUT, 1));
    entries.addAll(held.stocks(to, deed.day(), 1));
    entries.add(new Entry(to, MembershipMeasures.MOVED_IN, 1));
    movers.figures.post(deed.day(), entries);
  }
}

package org.sangathan.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.acts.Deed;
import org.sangathan.acts.Place;
import org.sangathan.figures.Entry;
import org.sangathan.figures.Figures;
import org.sangathan.organisation.Organisation;
import org.sangathan.people.People;
import org.sangathan.people.Person;
import org.springframework.stereotype.Component;

/// How persons leave the belonging and its figures, and come back: the same whether they withdraw
/// or are erased.
@Component
public class Departures {
  private final Organisation organisation;
  private final People people;
  private final MembershipStore store;
  private final Invitations invitations;
  private final Figures figures;

  Departures(
      Organisation organisation,
      People people,
      MembershipStore store,
      Invitations invitations,
      Figures figures) {
    this.organisation = organisation;
    this.people = people;
    this.store = store;
    this.invitations = invitations;
    this.figures = figures;
  }

  /// Somebody who is held until the act commits.
  public static final class Leaving {
    private final Person person;
    private final MembershipStore.@Nullable Belonging open;

    Leaving(Person person, MembershipStore.@Nullable Belonging open) {
      this.person = person;
      this.open = open;
    }

    public Person person() {
      return person;
    }

    /// Since when they belonged; null for whoever had withdrawn already.
    public @Nullable LocalDate joinedDay() {
      return open == null ? null : open.joinedDay();
    }
  }

  /// The person of that id, if recorded in one of the cells. Read anew once it is held: what was
  /// read before may have been mended meanwhile.
  public Optional<Leaving> hold(int[] cells, UUID id) {
    organisation.treeNow();
    return people
        .findHere(cells, id)
        .flatMap(found -> {
          int[] cell = {found.cellId()};
          MembershipStore.Belonging open = store.hold(found.cellId(), id).orElse(null);
          return people.findHere(cell, id).map(person -> new Leaving(person, open));
        });
  }

  /// Ends what they belong to; the figures of their unit go down.
  public void leave(Deed<?> deed, Leaving one) {
    MembershipStore.Belonging open = one.open;
    if (open == null) return;
    store.end(open, deed.day());
    figures.post(deed.day(), entries(deed, one.person, -1));
  }

  /// Undoes [#leave]: they belong as before, and the figures go up again.
  ///
  /// @param joined as [Leaving#joinedDay] said then
  public void comeBack(Deed<?> deed, Person person, LocalDate joined) {
    store.reopen(person.cellId(), person.id(), joined);
    figures.post(deed.day(), entries(deed, person, 1));
  }

  /// What was noted of them before they were recorded goes for good.
  public void forgetInvitations(Collection<UUID> persons) {
    invitations.forget(persons);
  }

  /// People stay in the cell in which they were born, what stands in a unit goes along with it.
  private List<Entry> entries(Deed<?> deed, Person person, int by) {
    int cell = organisation.tree().cell(person.homeUnit());
    Place home = new Place(person.homeUnit(), cell, deed.place().code());
    List<Entry> entries =
        new ArrayList<>(HeldPerson.stocks(home, person.described(), deed.day(), by));
    entries.add(new Entry(home, MembershipMeasures.WITHDRAWN, -by));
    return entries;
  }
}
